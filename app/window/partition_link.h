// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace halftone {

class Exploration;
class PartitionView;

/// Joins the partition view with the exploration, as link() does for the other views.
void linkPartition(PartitionView *view, Exploration *exploration);

} // namespace halftone
