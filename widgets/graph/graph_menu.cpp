// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/graph/graph_menu.h"

#include "widgets/graph/graph_canvas.h"

#include <QCoreApplication>
#include <QMenu>

namespace halftone {

namespace {

struct GraphMenu
{
    Q_DECLARE_TR_FUNCTIONS(GraphMenu)
};

} // namespace

QMenu *makeGraphMenu(GraphCanvas *canvas, const QList<QAction *> &decisions, QWidget *parent)
{
    auto *menu = new QMenu(parent);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const ModelScene &scene = *canvas->scene();
    const GraphPlace place = canvas->focusPlace();
    const bool isTile = place.isSomething() && place.level != GraphPlace::Level::Source;
    if (isTile && scene.canExpand(scene.runOf(place.tile)))
        menu->addAction(scene.isExpanded(scene.runOf(place.tile))
                            ? GraphMenu::tr("&Collapse identical blocks")
                            : GraphMenu::tr("&Expand identical blocks"),
                        canvas, [canvas, tile = place.tile] { canvas->toggleRun(tile); });
    menu->addAction(GraphMenu::tr("Expand &all"), canvas, [canvas] { canvas->setAllExpanded(true); });
    menu->addAction(GraphMenu::tr("C&ollapse all"), canvas, [canvas] { canvas->setAllExpanded(false); });
    menu->addSeparator();
    if (place.isSomething())
        menu->addAction(GraphMenu::tr("&Zoom to this"), canvas, [canvas, place] { canvas->zoomTo(place); });
    menu->addAction(GraphMenu::tr("Show the &whole model"), canvas, [canvas] { canvas->fit(); });
    if (scene.layerOf(place) && !decisions.isEmpty()) {
        menu->addSeparator();
        menu->addActions(decisions);
    }
    return menu;
}

} // namespace halftone
