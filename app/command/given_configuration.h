// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/command/arguments.h"
#include "core/session/session.h"

#include <map>
#include <optional>
#include <string>

namespace halftone {

/// A configuration by names.
struct GivenConfiguration
{
    std::map<std::string, std::string> formats; ///< layer name -> format name
    std::string baseline; ///< of the problem that it was found for; empty: not told, as by a file
};

/// Whether the command line gives a configuration: --configuration FILE or --kept NAME.
bool givesConfiguration(const Arguments &arguments);

/// That nothing stands beside a given configuration that would choose another one. The error is wrong usage.
Result<void> checkGivenAlone(const Arguments &arguments);

/// An error about a layer of the given configuration with the configuration's file or name. Not wrong usage.
Error inGivenConfiguration(Error error, const Arguments &arguments);

/// That configuration. NotFound, or Corrupt naming the file.
Result<GivenConfiguration> givenConfiguration(const Arguments &arguments, const Session &session);

} // namespace halftone
