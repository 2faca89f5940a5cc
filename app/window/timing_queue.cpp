// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/timing_queue.h"

#include "app/window/log_file.h"
#include "core/io/atomic_write.h"
#include "core/session/session_library.h"

#include <QCryptographicHash>
#include <QFile>

#include <algorithm>

namespace halftone {

TimingQueue::TimingQueue(std::filesystem::path library, TimingControl *control, QObject *parent)
    : QObject(parent), m_library(std::move(library)), m_file(fileOf(m_library)), m_control(control),
      m_lock(QString::fromStdString(m_file.string() + ".lock"))
{
    m_lock.setStaleLockTime(0); // stale only when its process is gone
    m_pool.setMaxThreadCount(1);
    connect(control, &TimingControl::changed, this, &TimingQueue::follow);
}

std::filesystem::path TimingQueue::fileOf(const std::filesystem::path &library)
{
    std::error_code error;
    const auto absolute = std::filesystem::absolute(library, error);
    const auto real = std::filesystem::weakly_canonical(absolute, error);
    const auto name = QByteArray::fromStdString((error ? absolute : real).string());
    const auto hash = QCryptographicHash::hash(name, QCryptographicHash::Sha256).toHex().left(16);
    return LogFile::defaultPath().parent_path() / "queues" / (hash.toStdString() + ".json");
}

TimingQueue::~TimingQueue()
{
    m_pool.waitForDone();
}

void TimingQueue::restore()
{
    std::error_code ignored; // then the lock says so
    std::filesystem::create_directories(m_file.parent_path(), ignored);
    if (!m_lock.tryLock(0))
        return sayUnlocked();
    m_pool.start([this] {
        QFile file(QString::fromStdString(m_file.string()));
        if (!file.open(QIODevice::ReadOnly))
            return;
        auto queue = readQueue(file.readAll(), m_file.string());
        QMetaObject::invokeMethod(this, [this, queue = std::move(queue)] {
            if (queue)
                adopt(*queue);
            else
                Q_EMIT failed(queue.error());
        });
    });
}

/// Silent where another window has the queue, or the library is only read.
void TimingQueue::sayUnlocked()
{
    if (m_lock.error() == QLockFile::UnknownError)
        Q_EMIT failed(
            {ErrorCode::Io, m_file.string(),
             "the list of waiting measurements cannot be kept, they are lost when the window is closed"});
}

void TimingQueue::adopt(const QList<QueuedMeasurement> &before)
{
    if (before.isEmpty())
        return;
    m_waiting = before + m_waiting;
    ++m_firsts; // what was being measured goes on
    order();
    Q_EMIT said(tr("The measurements that waited when Halftone was closed go on."));
    Q_EMIT changed();
    beginNext();
}

void TimingQueue::add(const QueuedMeasurement &measurement)
{
    m_waiting << measurement;
    order();
    save();
    Q_EMIT changed();
    beginNext();
}

void TimingQueue::remove(qsizetype place)
{
    m_waiting.removeAt(place);
    if (place < m_firsts)
        --m_firsts;
    save();
    Q_EMIT changed();
}

void TimingQueue::putFirst(qsizetype place)
{
    if (place >= m_firsts)
        ++m_firsts;
    m_waiting.move(place, 0);
    save();
    Q_EMIT changed();
}

void TimingQueue::prefer(const std::string &sessionId)
{
    if (sessionId == m_preferred)
        return;
    m_preferred = sessionId;
    const auto before = m_waiting;
    order();
    if (m_waiting == before)
        return;
    save();
    Q_EMIT changed();
}

/// Those that were put first stay there.
void TimingQueue::order()
{
    std::stable_partition(m_waiting.begin() + m_firsts, m_waiting.end(),
                          [this](const QueuedMeasurement &each) { return each.sessionId == m_preferred; });
}

void TimingQueue::retry(qsizetype place)
{
    add(m_failures.takeAt(place).measurement);
}

void TimingQueue::forget(qsizetype place)
{
    m_failures.removeAt(place);
    Q_EMIT changed();
}

void TimingQueue::close()
{
    m_isClosed = true;
}

void TimingQueue::beginNext()
{
    if (m_isClosed || m_current || m_control->state().isRunning() || m_waiting.isEmpty())
        return;
    m_current = m_waiting.takeFirst();
    m_firsts = std::max<qsizetype>(m_firsts - 1, 0);
    Q_EMIT changed();
    begin(*m_current);
}

void TimingQueue::begin(const QueuedMeasurement &measurement)
{
    auto task = runTask<Session>(
        &m_pool, [file = m_library, id = measurement.sessionId](const TaskContext &) -> Result<Session> {
            auto library = SessionLibrary::open(file);
            return library ? library->load(id) : library.error();
        });
    whenFinished(std::move(task), this, [this, measurement](const Result<Session> &session) {
        if (session && !m_isClosed)
            return m_control->measure(std::make_shared<const Session>(*session), measurement.request);
        if (!session)
            m_failures << FailedMeasurement{measurement, session.error()};
        m_current.reset();
        save();
        Q_EMIT changed();
        beginNext();
    });
}

/// What runs may also be a retry, which did not wait here.
void TimingQueue::follow()
{
    const auto &state = m_control->state();
    if (m_isClosed || state.isRunning() == m_wasRunning)
        return;
    m_wasRunning = state.isRunning();
    if (!m_wasRunning && state.error && !m_waiting.isEmpty())
        m_failures << FailedMeasurement{*m_current, *state.error};
    if (m_wasRunning)
        m_current = {state.sessionId, state.sessionName, m_control->request()};
    else
        m_current.reset();
    save();
    if (!m_wasRunning)
        QMetaObject::invokeMethod(this, &TimingQueue::beginNext,
                                  Qt::QueuedConnection); // all hear of the end first
}

void TimingQueue::save()
{
    if (!m_lock.isLocked())
        return;
    QList<QueuedMeasurement> all = m_waiting;
    if (m_current)
        all.prepend(*m_current);
    m_pool.start([this, text = queueText(all)] {
        const auto written = writeFileAtomically(m_file, text.toStdString());
        if (!written)
            QMetaObject::invokeMethod(this, [this, error = written.error()] { Q_EMIT failed(error); });
    });
}

} // namespace halftone
