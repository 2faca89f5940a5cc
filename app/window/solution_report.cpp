// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/solution_report.h"

#include "app/workflow/report_commands.h"
#include "app/workflow/report_job.h"
#include "core/io/atomic_write.h"
#include "core/session/session_prediction.h"
#include "widgets/pictures/report_pdf.h"

#include <algorithm>

namespace halftone {

namespace {

/// The options that choose the solution: by what it was solved for, where a command line can say that; else by its name in
/// the library.
std::vector<std::string> chosenOptions(const OutputSolution &output, const std::string &keptAs)
{
    const auto solved = output.shownAsKept ? std::nullopt : optionsOf(output.decisions);
    return solved ? *solved : keptOptions(keptAs, output.decisions);
}

std::string reportCommand(const OutputSolution &output, const std::vector<std::string> &chosen,
                          const std::filesystem::path &file)
{
    auto written = file;
    if (file.extension() == ".pdf")
        written.replace_extension(".html"); // the command line has no pages to draw on
    std::vector<std::string> words{"report", output.session->name, "--output", written.string()};
    words.insert(words.end(), chosen.begin(), chosen.end());
    return commandLine(words);
}

/// From the calibration to this report.
std::vector<std::string> commandsOf(const OutputSolution &output, const ReportInput &input,
                                    const std::string &keptAs, const std::filesystem::path &file)
{
    const auto &session = *output.session;
    const auto chosen = chosenOptions(output, keptAs);
    auto commands = commandsUpTo(session, output.problem);
    if (chosen.front() == "--kept") {
        const auto *kept = keptNamed(session, keptAs);
        addKeptSteps(session, kept != nullptr ? *kept : keptNow(output, keptAs), commands);
    }
    if (const auto *validation = validationOf(session, input.choice.formats))
        commands.push_back(validationCommand(session, *validation, chosen));
    commands.push_back(reportCommand(output, chosen, file));
    return inLibrary(std::move(commands), output.library);
}

Result<std::vector<std::filesystem::path>> writePdf(const ReportInput &input,
                                                    const std::filesystem::path &file)
{
    const auto pdf = toPdf(makeReport(input));
    if (!pdf)
        return pdf.error();
    if (auto written = writeFileAtomically(file, *pdf); !written)
        return written.error();
    return std::vector{file};
}

} // namespace

bool isSameChoice(const KeptConfiguration &a, const KeptConfiguration &b)
{
    return a.formats == b.formats && a.decisions == b.decisions;
}

const KeptConfiguration *keptAlready(const OutputSolution &output)
{
    const auto configuration = keptNow(output, {});
    const auto &kept = output.session->kept;
    const auto found = std::ranges::find_if(
        kept, [&](const KeptConfiguration &each) { return isSameChoice(each, configuration); });
    return found == kept.end() ? nullptr : &*found;
}

Result<std::vector<std::filesystem::path>> writeSolutionReport(const OutputSolution &output,
                                                               const std::string &keptAs,
                                                               const std::filesystem::path &file)
{
    auto input = reportInput(*output.session, output.decisions, output.problem, output.solution,
                             output.shownAsKept ? originOfKept(*output.session, *output.shownAsKept)
                                                : originOf(output.problem, output.solution));
    input.commands = commandsOf(output, input, keptAs, file);
    return file.extension() == ".pdf" ? writePdf(input, file) : writeReport(input, file);
}

} // namespace halftone
