// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/pictures/picture.h"

#include "widgets/plots/qcustomplot_include.h"
#include "widgets/theme.h"

#include <QAbstractButton>
#include <QAbstractSpinBox>
#include <QBuffer>
#include <QComboBox>
#include <QFontMetrics>
#include <QImage>
#include <QLabel>
#include <QLineEdit>
#include <QPageSize>
#include <QPdfWriter>
#include <QSvgGenerator>
#include <QWidget>

namespace halftone {

namespace {

constexpr int ScreenDpi = 96; // CSS pixels per inch: makes one pixel of the screen one of the picture

QFont titleFont(const QWidget &view)
{
    QFont font = view.font();
    font.setBold(true);
    return font;
}

int titleHeight(const QWidget &view)
{
    return QFontMetrics(titleFont(view)).height() + 2 * theme::Spacing;
}

QSize sizeWithTitle(const QWidget &view)
{
    return view.size() + QSize(0, titleHeight(view));
}

/// What is there to be pressed or typed into, and its name: nothing that a picture is looked at for.
bool isControl(const QWidget &widget)
{
    const auto *label = qobject_cast<const QLabel *>(&widget);
    return (label != nullptr && label->buddy() != nullptr) || qobject_cast<const QAbstractButton *>(&widget)
        || qobject_cast<const QComboBox *>(&widget) || qobject_cast<const QLineEdit *>(&widget)
        || qobject_cast<const QAbstractSpinBox *>(&widget);
}

/// A plot draws itself from its buffers when it is asked as a widget: pixels. Asked for itself, it draws lines.
void paintTree(QWidget &widget, QPoint corner, QCPPainter &painter)
{
    painter.save();
    painter.setClipRect(QRect(corner, widget.size()), Qt::IntersectClip);
    if (auto *plot = qobject_cast<QCustomPlot *>(&widget)) {
        painter.translate(corner);
        plot->toPainter(&painter, plot->width(), plot->height());
    } else {
        widget.render(&painter, corner, {}, QWidget::RenderFlags());
        for (auto *child : widget.children()) {
            auto *inner = qobject_cast<QWidget *>(child);
            if (inner != nullptr && inner->isVisibleTo(&widget) && !inner->isWindow() && !isControl(*inner))
                paintTree(*inner, corner + inner->pos(), painter);
        }
    }
    painter.restore();
}

void paintWithTitle(QWidget &view, const QString &title, QPaintDevice &device, bool isVector)
{
    QCPPainter painter(&device);
    painter.setMode(QCPPainter::pmVectorized, isVector);
    painter.fillRect(QRect({}, sizeWithTitle(view)), view.palette().base());
    painter.setFont(titleFont(view));
    painter.setPen(view.palette().color(QPalette::Text));
    const QRect line(theme::Spacing, 0, view.width() - 2 * theme::Spacing, titleHeight(view));
    const QFontMetrics metrics(titleFont(view));
    painter.drawText(line, Qt::AlignVCenter, metrics.elidedText(title, Qt::ElideRight, line.width()));
    paintTree(view, QPoint(0, titleHeight(view)), painter);
}

Result<QByteArray> checked(QByteArray bytes, const QString &title)
{
    if (bytes.isEmpty())
        return Error{ErrorCode::Internal, title.toStdString(), "the picture could not be drawn"};
    return bytes;
}

QByteArray svgOf(QWidget &view, const QString &title)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    QSvgGenerator svg;
    svg.setOutputDevice(&buffer);
    svg.setTitle(title);
    svg.setResolution(ScreenDpi);
    svg.setSize(sizeWithTitle(view));
    svg.setViewBox(QRect({}, sizeWithTitle(view)));
    paintWithTitle(view, title, svg, true);
    return bytes;
}

QByteArray pdfOf(QWidget &view, const QString &title)
{
    constexpr double PointsPerPixel = 72.0 / ScreenDpi;
    QByteArray bytes;
    QBuffer buffer(&bytes);
    if (!buffer.open(QIODevice::WriteOnly))
        return {};
    QPdfWriter pdf(&buffer);
    pdf.setTitle(title);
    pdf.setResolution(ScreenDpi);
    pdf.setPageSize(
        QPageSize(QSizeF(sizeWithTitle(view)) * PointsPerPixel, QPageSize::Point, {}, QPageSize::ExactMatch));
    pdf.setPageMargins({});
    paintWithTitle(view, title, pdf, true);
    return bytes;
}

QByteArray pngOf(QWidget &view, const QString &title)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    imageOf(view, title).save(&buffer, "PNG");
    return bytes;
}

} // namespace

QString extensionOf(PictureKind kind)
{
    switch (kind) {
    case PictureKind::Svg:
        return QStringLiteral("svg");
    case PictureKind::Pdf:
        return QStringLiteral("pdf");
    case PictureKind::Png:
        break;
    }
    return QStringLiteral("png");
}

Result<QByteArray> pictureOf(QWidget &view, const QString &title, PictureKind kind)
{
    switch (kind) {
    case PictureKind::Svg:
        return checked(svgOf(view, title), title);
    case PictureKind::Pdf:
        return checked(pdfOf(view, title), title);
    case PictureKind::Png:
        break;
    }
    return checked(pngOf(view, title), title);
}

QImage imageOf(QWidget &view, const QString &title)
{
    constexpr int PixelRatio = 2; // chosen: sharp on dense screens and on paper
    QImage image(sizeWithTitle(view) * PixelRatio, QImage::Format_RGB32);
    image.setDevicePixelRatio(PixelRatio);
    paintWithTitle(view, title, image, false);
    return image;
}

} // namespace halftone
