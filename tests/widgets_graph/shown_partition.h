// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/partition/sequential_subgraphs.h"
#include "tests/support/graph_builder.h"
#include "widgets/graph/graph_canvas.h"
#include "widgets/graph/partition_view.h"
#include "widgets/graph/search_bar.h"

#include <QApplication>
#include <QProxyStyle>
#include <QTest>
#include <QWheelEvent>

#include <algorithm>
#include <string>

namespace halftone::test {

/// Nothing moves by itself: where the camera glides to, it is at once.
class StillStyle : public QProxyStyle
{
public:
    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                  QStyleHintReturn *data) const override
    {
        return hint == SH_Widget_Animation_Duration ? 0 : QProxyStyle::styleHint(hint, option, widget, data);
    }
};

/// A partition view on the screen with a model in it.
struct ShownPartition
{
    static constexpr std::int64_t Tokens = 512;

    explicit ShownPartition(ModelGraph model, QSize size = {1200, 700}) : graph(std::move(model))
    {
        auto result = partitionIntoSequentialSubgraphs(graph);
        if (!result)
            qFatal("%s", result.error().detail.c_str());
        partition = std::move(*result);
        host.resize(size); // no layout: offscreen, Qt warns of a top-level window's minimum size
        view.setParent(&host);
        view.resize(size);
        view.setModel(shared(graph, partition), Tokens);
        view.setFormats({Bf16, Fp8E4M3}, Configuration(graph.layers.size(), 0));
        host.show();
        canvas = view.findChild<GraphCanvas *>();
        search = view.findChild<SearchBar *>();
        if (!QTest::qWaitForWindowExposed(&host))
            qFatal("the view is not shown");
    }

    /// Both, which live longer than what is made of them.
    static PartitionedModel shared(const ModelGraph &graph, const Partition &partition)
    {
        const std::shared_ptr<const void> nobody;
        return {{nobody, &graph}, {nobody, &partition}};
    }

    [[nodiscard]] const ModelScene &scene() const { return *canvas->scene(); }
    [[nodiscard]] LayerId layer(const std::string &name) const
    {
        const auto found = std::ranges::find(graph.layers, name, &Layer::name);
        return {static_cast<std::uint32_t>(found - graph.layers.begin())};
    }
    [[nodiscard]] QRectF onScreen(const GraphPlace &place) const
    {
        return canvas->camera().toWindow(scene().rectOf(place));
    }
    [[nodiscard]] QPoint middleOf(LayerId id) const
    {
        return onScreen(scene().placeOf(id)).center().toPoint();
    }
    [[nodiscard]] QPoint middleOf(const GraphPlace &place) const
    {
        return onScreen(place).center().toPoint();
    }
    [[nodiscard]] std::string selected() const
    {
        return view.selectedLayer() ? graph.layer(*view.selectedLayer()).name : std::string();
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) const
    {
        QTest::keyClick(canvas, key, modifiers);
    }
    void click(const QPoint &at, Qt::KeyboardModifiers modifiers = {}) const
    {
        QTest::mouseClick(canvas, Qt::LeftButton, modifiers, at);
    }
    void turnWheel(const QPoint &at, int notches) const
    {
        QWheelEvent turn(at, canvas->mapToGlobal(at), {}, {0, 120 * notches}, Qt::NoButton, Qt::NoModifier,
                         Qt::NoScrollPhase, false);
        QApplication::sendEvent(canvas, &turn);
    }

    ModelGraph graph;
    Partition partition;
    QWidget host;
    PartitionView view;
    GraphCanvas *canvas = nullptr;
    SearchBar *search = nullptr;
};

inline std::string attention(int block, const std::string &role)
{
    return "model.layers." + std::to_string(block) + ".self_attn." + role;
}

} // namespace halftone::test
