// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/dialogs/save_views_dialog.h"

#include "core/io/atomic_write.h"
#include "widgets/dialogs/complaint.h"
#include "widgets/error_text.h"
#include "widgets/theme.h"

#include <QClipboard>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QGuiApplication>
#include <QImage>
#include <QLabel>
#include <QListWidget>
#include <QMessageBox>
#include <QPushButton>

#include <algorithm>

namespace halftone {

namespace {

constexpr QSize DialogSize(420, 360); // chosen: every view without scrolling

Result<QByteArray> contentOf(const SavableView &view, const QString &title, PictureKind kind)
{
    if (view.csv)
        return view.csv().toUtf8();
    return pictureOf(*view.plot, title, kind);
}

} // namespace

SaveViewsDialog::SaveViewsDialog(std::vector<SavableView> views, QString title, QString folder,
                                 QWidget *parent)
    : QDialog(parent), m_views(std::move(views)), m_title(std::move(title)), m_folder(std::move(folder)),
      m_list(new QListWidget(this)), m_kind(new QComboBox(this)), m_problem(new QLabel(this))
{
    setWindowTitle(tr("Save plots and tables"));
    for (const auto &view : m_views) {
        auto *item = new QListWidgetItem(view.csv ? tr("%1 (CSV)").arg(view.name) : view.name, m_list);
        item->setFlags(item->flags() | Qt::ItemIsUserCheckable);
        item->setCheckState(Qt::Checked);
    }
    m_list->setAccessibleName(tr("Plots and tables"));
    m_kind->addItem(tr("SVG, for the web and for drawing programs"), static_cast<int>(PictureKind::Svg));
    m_kind->addItem(tr("PDF, for papers"), static_cast<int>(PictureKind::Pdf));
    m_kind->addItem(tr("PNG, for everything else"), static_cast<int>(PictureKind::Png));
    m_problem->setWordWrap(true);
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->hide();
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    m_save = buttons->addButton(tr("&Save to folder…"), QDialogButtonBox::ActionRole);
    m_save->setDefault(true);
    m_copy = buttons->addButton(tr("&Copy plot"), QDialogButtonBox::ActionRole);
    m_copy->setToolTip(tr("Put the one marked plot on the clipboard, as pixels"));
    auto *form = new QFormLayout(this);
    form->setSpacing(theme::Spacing);
    form->addRow(m_list);
    form->addRow(tr("&Plots as"), m_kind);
    form->addRow(m_problem);
    form->addRow(buttons);
    resize(DialogSize);
    connect(m_list, &QListWidget::itemChanged, this, &SaveViewsDialog::updateButtons);
    connect(m_save, &QPushButton::clicked, this, &SaveViewsDialog::save);
    connect(m_copy, &QPushButton::clicked, this, &SaveViewsDialog::copy);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    updateButtons();
}

std::vector<const SavableView *> SaveViewsDialog::marked() const
{
    std::vector<const SavableView *> views;
    for (int row = 0; row < m_list->count(); ++row) {
        const auto &view = m_views[static_cast<std::size_t>(row)];
        if (m_list->item(row)->checkState() == Qt::Checked && (view.csv || view.plot))
            views.push_back(&view);
    }
    return views;
}

PictureKind SaveViewsDialog::kind() const
{
    return static_cast<PictureKind>(m_kind->currentData().toInt());
}

QString SaveViewsDialog::titleOf(const SavableView &view) const
{
    return tr("%1 · %2", "a view, the session").arg(view.name, m_title);
}

QString SaveViewsDialog::pathOf(const SavableView &view, const QString &folder) const
{
    const QString extension = view.csv ? QStringLiteral("csv") : extensionOf(kind());
    return QDir(folder).filePath(view.fileName + QLatin1Char('.') + extension);
}

QStringList SaveViewsDialog::filesIn(const QString &folder) const
{
    QStringList files;
    for (const auto *view : marked())
        files << pathOf(*view, folder);
    return files;
}

Result<int> SaveViewsDialog::saveTo(const QString &folder) const
{
    int count = 0;
    for (const auto *view : marked()) {
        const auto content = contentOf(*view, titleOf(*view), kind());
        if (!content)
            return content.error();
        const std::string_view bytes(content->constData(), static_cast<std::size_t>(content->size()));
        if (auto written = writeFileAtomically(pathOf(*view, folder).toStdString(), bytes); !written)
            return written.error();
        ++count;
    }
    return count;
}

void SaveViewsDialog::save()
{
    const QString folder = QFileDialog::getExistingDirectory(this, tr("Save into this folder"), m_folder);
    if (folder.isEmpty())
        return;
    const auto files = filesIn(folder);
    const auto existing
        = std::ranges::count_if(files, [](const QString &path) { return QFileInfo::exists(path); });
    if (existing > 0
        && QMessageBox::question(this, windowTitle(),
                                 tr("%Ln file(s) of these names are there already. Replace them?", nullptr,
                                    static_cast<int>(existing)))
            != QMessageBox::Yes)
        return;
    const auto count = saveTo(folder);
    m_problem->setVisible(!count);
    if (!count)
        return showComplaint(m_problem, errorSentence(count.error()));
    m_folder = folder;
    Q_EMIT saved(*count, folder);
    accept();
}

void SaveViewsDialog::copy()
{
    const auto *view = marked().front();
    QGuiApplication::clipboard()->setImage(imageOf(*view->plot, titleOf(*view)));
}

void SaveViewsDialog::updateButtons()
{
    const auto views = marked();
    m_save->setEnabled(!views.empty());
    m_copy->setEnabled(views.size() == 1 && views.front()->plot);
}

} // namespace halftone
