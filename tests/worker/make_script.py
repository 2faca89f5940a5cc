#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes a small traced TorchScript model with three linears and two matmuls: make_script.py FILE"""

import sys

import torch


class Mixer(torch.nn.Module):
    def __init__(self):
        super().__init__()
        self.first, self.second = torch.nn.Linear(32, 32), torch.nn.Linear(32, 32, bias=False)

    def forward(self, x):
        keys = self.second(x)
        scores = torch.matmul(self.first(x), keys.transpose(1, 2))
        return torch.matmul(torch.softmax(scores, -1), keys)


model = torch.nn.Sequential(torch.nn.Embedding(64, 32), Mixer(), torch.nn.Linear(32, 64)).eval()
torch.jit.trace(model, torch.zeros(1, 16, dtype=torch.long)).save(sys.argv[1])
