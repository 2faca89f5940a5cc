// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/measurement_pace.h"

#include <algorithm>

namespace halftone {

Measurement takeNext(std::deque<Measurement> &queue, const MeasurementPace &pace)
{
    const auto wanted = pace.preferred();
    auto place = std::ranges::find_if(
        queue, [&](const Measurement &measurement) { return wanted && measurement.klass == *wanted; });
    if (place == queue.end())
        place = queue.begin();
    const auto next = *place;
    queue.erase(place);
    return next;
}

} // namespace halftone
