// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/command/arguments.h"
#include "core/session/session.h"

#include <map>
#include <optional>
#include <string>

namespace halftone {

/// Whether the command line gives a configuration: --configuration FILE or --kept NAME.
bool givesConfiguration(const Arguments &arguments);

/// That nothing stands beside a given configuration that would choose another one. The error is wrong usage.
Result<void> checkGivenAlone(const Arguments &arguments);

/// An error about a layer of the given configuration with the configuration's file or name. Not wrong usage.
Error inGivenConfiguration(Error error, const Arguments &arguments);

/// That configuration, layer name -> format name. NotFound, or Corrupt naming the file.
Result<std::map<std::string, std::string>> givenConfiguration(const Arguments &arguments,
                                                              const Session &session);

} // namespace halftone
