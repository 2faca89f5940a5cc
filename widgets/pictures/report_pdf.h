// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/report/report_document.h"

#include <string>

namespace halftone {

/// The document as pages of A4, with figures as lines and numbers of pages below.
/// @return the file's content; Internal if Qt cannot write it. Any thread of a program with a QGuiApplication.
Result<std::string> toPdf(const ReportDocument &document);

} // namespace halftone
