// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/calibrate/next_token_loss.h"

#include <ATen/ATen.h>

namespace halftone {

at::Tensor idsTensor(const std::vector<std::int64_t> &tokens)
{
    return at::tensor(tokens, at::kLong).unsqueeze(0);
}

at::Tensor nextTokenLoss(const at::Tensor &output, const at::Tensor &ids)
{
    if (output.dim() == 0)
        return output;
    const auto logits = output.reshape({-1, output.size(-1)});
    const auto predictions = logits.narrow(0, 0, logits.size(0) - 1);
    return at::cross_entropy_loss(predictions, ids[0].narrow(0, 1, ids.size(1) - 1));
}

} // namespace halftone
