// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/own_readmes.h"

namespace halftone {

std::string tablesReadme(bool hasGains)
{
    const std::string written
        = "Specified for\n"
          "  Halftone " HALFTONE_VERSION
          "; docs/formats.md has the columns. UTF-8, commas, quoted as RFC 4180 says.\n\n";
    return std::string("Tables of a mixed-precision configuration, written by Halftone\n\n"
                       "Files\n"
                       "  configuration.csv   a row per layer: its format, sensitivity and share of the loss "
                       "MSE (nats^2)\n")
        + (hasGains ? "  gains.csv           a row per configuration of every sub-graph: gain and spread in "
                      "seconds\n"
                    : "")
        + "\nHow to use them\n"
          "  Open them in a spreadsheet, or read them with any reader of CSV.\n"
        + (hasGains
               ? "    halftone-cli time SESSION --import gains.csv\n"
                 "  takes the gains, changed or not, as a timing of a session with the same sub-graphs.\n"
               : "")
        + "\n" + written
        + "What these files cannot express\n"
          "  - What the configuration was solved for, its threshold and its pins: the target json has that.\n"
          "  - No program that serves models reads them; each of those has a target of its own.\n";
}

std::string configurationReadme()
{
    return "A mixed-precision configuration, written by Halftone\n\n"
           "Files\n"
           "  configuration.json   the format of every layer, and what it was solved for\n\n"
           "How to use them\n"
           "    halftone-cli keep SESSION --name NAME --configuration configuration.json\n"
           "    halftone-cli validate|export|report SESSION --configuration configuration.json ...\n"
           "  in any session of the model whose layers it names.\n\n"
           "Specified for\n"
           "  Halftone " HALFTONE_VERSION ", version 1 of the file; docs/formats.md has its keys.\n\n"
           "What these files cannot express\n"
           "  - Scales of tensors: they belong to the program that quantizes the model.\n"
           "  - No program that serves models reads them; each of those has a target of its own.\n";
}

} // namespace halftone
