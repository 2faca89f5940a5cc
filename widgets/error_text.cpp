// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/error_text.h"

#include <QCoreApplication>

namespace halftone {

namespace {

struct ErrorText
{
    Q_DECLARE_TR_FUNCTIONS(ErrorText)

public:
    static QString withSubject(ErrorCode code, const QString &subject)
    {
        switch (code) {
        case ErrorCode::InvalidArgument:
            return tr("“%1” has a value that cannot be used.").arg(subject);
        case ErrorCode::NotFound:
            return tr("“%1” was not found.").arg(subject);
        case ErrorCode::Corrupt:
            return tr("“%1” is damaged, or not the kind of file that it should be.").arg(subject);
        case ErrorCode::Unsupported:
            return tr("Halftone cannot handle “%1”.").arg(subject);
        case ErrorCode::Infeasible:
            return tr("No configuration satisfies “%1”.").arg(subject);
        case ErrorCode::Conflict:
            return tr("“%1” exists already, or does not fit what exists.").arg(subject);
        case ErrorCode::Io:
            return tr("“%1” could not be read or written.").arg(subject);
        case ErrorCode::Timeout:
            return tr("“%1” took too long.").arg(subject);
        case ErrorCode::Cancelled:
            return tr("“%1” was cancelled.").arg(subject);
        case ErrorCode::Internal:
            break;
        }
        return tr("Halftone made a mistake with “%1”.").arg(subject);
    }

    static QString alone(ErrorCode code)
    {
        switch (code) {
        case ErrorCode::InvalidArgument:
            return tr("A value cannot be used.");
        case ErrorCode::NotFound:
            return tr("Something that is needed was not found.");
        case ErrorCode::Corrupt:
            return tr("A file is damaged, or not the kind of file that it should be.");
        case ErrorCode::Unsupported:
            return tr("Halftone cannot handle this.");
        case ErrorCode::Infeasible:
            return tr("No configuration satisfies the threshold and the pins.");
        case ErrorCode::Conflict:
            return tr("This exists already, or does not fit what exists.");
        case ErrorCode::Io:
            return tr("Reading or writing failed.");
        case ErrorCode::Timeout:
            return tr("This took too long.");
        case ErrorCode::Cancelled:
            return tr("Cancelled.");
        case ErrorCode::Internal:
            break;
        }
        return tr("Halftone made a mistake.");
    }
};

} // namespace

QString errorSentence(const Error &error)
{
    return error.subject.empty() ? ErrorText::alone(error.code)
                                 : ErrorText::withSubject(error.code, QString::fromStdString(error.subject));
}

QString errorDetail(const Error &error)
{
    return QString::fromStdString(error.detail);
}

} // namespace halftone
