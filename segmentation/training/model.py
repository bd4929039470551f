"""The network: MobileNetV2 without its normalisation layers as encoder, a light feature pyramid as decoder."""

import numpy as np
import torch
import torch.nn.functional as F
from torch import nn

import tflite

# expansion, channels, repeats, stride of the first: table 2 of the MobileNetV2 paper (Sandler et al. 2018)
STAGES = [(1, 16, 1, 1), (6, 24, 2, 2), (6, 32, 3, 2), (6, 64, 4, 2), (6, 96, 3, 1), (6, 160, 3, 2), (6, 320, 1, 1)]
TAPS = {0: "half", 2: "quarter", 5: "eighth", 12: "sixteenth", 16: "deepest"}
WIDTHS = (16, 24, 32, 96, 320)


class ScaledConv(nn.Conv2d):
    """A convolution whose channels' folded scales stand apart, so that one learning rate suits all of its weights."""

    def __init__(self, inputs, outputs, kernel, stride=1, groups=1):
        super().__init__(inputs, outputs, kernel, stride, kernel // 2, groups=groups)
        self.register_buffer("scale", torch.ones(outputs, 1, 1, 1))

    def forward(self, x):
        return F.conv2d(x, self.weight * self.scale, self.bias, self.stride, self.padding, groups=self.groups)

    def take(self, weight, bias):
        weight = torch.from_numpy(np.ascontiguousarray(weight))
        usual = (2 / weight[0].numel()) ** 0.5
        self.scale.copy_(weight.flatten(1).std(1).clamp_min(1e-3)[:, None, None, None] / usual)
        self.weight.data.copy_(weight / self.scale)
        self.bias.data.copy_(torch.from_numpy(bias))

    def plain(self):
        """The same as an ordinary convolution."""
        conv = nn.Conv2d(self.in_channels, self.out_channels, self.kernel_size, self.stride, self.padding, groups=self.groups)
        conv.weight.data.copy_(self.weight.data * self.scale)
        conv.bias.data.copy_(self.bias.data)
        return conv


class InvertedResidual(nn.Module):
    def __init__(self, inputs, outputs, stride, expansion):
        super().__init__()
        hidden = inputs * expansion
        self.shortcut = stride == 1 and inputs == outputs
        self.expand = ScaledConv(inputs, hidden, 1) if expansion > 1 else None
        self.depthwise = ScaledConv(hidden, hidden, 3, stride, hidden)
        self.project = ScaledConv(hidden, outputs, 1)

    def forward(self, x):
        y = x if self.expand is None else F.relu6(self.expand(x), inplace=True)
        y = self.project(F.relu6(self.depthwise(y), inplace=True))
        return x + y if self.shortcut else y


class Encoder(nn.Module):
    """Normalisation is folded into the convolutions, as the public weights come: small batches can't disturb it."""

    def __init__(self):
        super().__init__()
        self.stem = ScaledConv(3, 32, 3, 2)
        blocks, inputs = [], 32
        for expansion, channels, repeats, stride in STAGES:
            for i in range(repeats):
                blocks.append(InvertedResidual(inputs, channels, stride if i == 0 else 1, expansion))
                inputs = channels
        self.blocks = nn.ModuleList(blocks)
        self.frozen = 0

    def freeze(self, blocks):
        """The stem and the first blocks stay as they are; 0 trains everything."""
        self.frozen = blocks
        for module in [self.stem, *self.blocks[:blocks]] if blocks else []:
            module.requires_grad_(False)

    def forward(self, x):
        taps = []
        with torch.set_grad_enabled(torch.is_grad_enabled() and self.frozen == 0):
            x = F.relu6(self.stem(x), inplace=True)
        for i, block in enumerate(self.blocks):
            with torch.set_grad_enabled(torch.is_grad_enabled() and i >= self.frozen):
                x = block(x)
            if i in TAPS:
                taps.append(x)
        return taps

    def load_tflite(self, path):
        """Takes the weights of a quantised MobileNetV2 1.0, alone or inside DeepLabv3."""
        own = [m for m in self.modules() if isinstance(m, ScaledConv)]
        for module, (_, weight, bias) in zip(own, tflite.convolutions(path)):
            module.take(weight, bias)


def normalised(inputs, outputs, kernel=1, groups=1):
    conv = nn.Conv2d(inputs, outputs, kernel, 1, kernel // 2, groups=groups, bias=False)
    return nn.Sequential(conv, nn.BatchNorm2d(outputs))


class Separable(nn.Module):
    """A residual depthwise and pointwise convolution."""

    def __init__(self, channels, kernel=3):
        super().__init__()
        self.depthwise = normalised(channels, channels, kernel, channels)
        self.pointwise = normalised(channels, channels)

    def forward(self, x):
        return F.relu(x + self.pointwise(F.relu(self.depthwise(x), inplace=True)), inplace=True)


class Context(nn.Module):
    """What the whole picture says about each place: a gate from the mean, then wide kernels on the coarsest grid."""

    def __init__(self, inputs, outputs):
        super().__init__()
        self.reduce = normalised(inputs, outputs)
        self.gate = nn.Conv2d(inputs, outputs, 1)
        self.mix = nn.Sequential(Separable(outputs, 5), Separable(outputs, 5))

    def forward(self, x):
        gate = torch.sigmoid(self.gate(x.mean((2, 3), keepdim=True)))
        return self.mix(F.relu(self.reduce(x), inplace=True) * gate)


class Fusion(nn.Module):
    """Brings a coarse map to a finer one's grid and adds that one's detail."""

    def __init__(self, coarse, skip, outputs, kernels):
        super().__init__()
        self.coarse, self.skip = normalised(coarse, outputs), normalised(skip, outputs)
        self.mix = nn.Sequential(*[Separable(outputs, kernel) for kernel in kernels])

    def forward(self, coarse, skip):
        up = F.interpolate(self.coarse(coarse), scale_factor=2.0, mode="bilinear", align_corners=False)
        return self.mix(F.relu(up + self.skip(skip), inplace=True))


class CutoutNet(nn.Module):
    """RGB between 0 and 1, sides multiples of 32, to logits of the same size and, in training, coarser ones."""

    def __init__(self, widths=(128, 96, 64, 48, 24)):
        super().__init__()
        deep, sixteenth, eighth, quarter, half = widths
        self.encoder = Encoder()
        self.context = Context(WIDTHS[4], deep)
        self.sixteenth = Fusion(deep, WIDTHS[3], sixteenth, (5, 5))
        self.eighth = Fusion(sixteenth, WIDTHS[2], eighth, (5, 5))
        self.quarter = Fusion(eighth, WIDTHS[1], quarter, (3, 3))
        self.finest = Fusion(quarter, WIDTHS[0], half, (3,))
        self.head = nn.Conv2d(half, 1, 3, 1, 1)
        self.coarse_heads = nn.ModuleList(nn.Conv2d(n, 1, 1) for n in (deep, sixteenth, eighth, quarter))

    def forward(self, x):
        half, quarter, eighth, sixteenth, deepest = self.encoder(x * 2 - 1)
        d32 = self.context(deepest)
        d16 = self.sixteenth(d32, sixteenth)
        d8 = self.eighth(d16, eighth)
        d4 = self.quarter(d8, quarter)
        mask = self.head(self.finest(d4, half))
        mask = F.interpolate(mask, scale_factor=2.0, mode="bilinear", align_corners=False)
        if not self.training:
            return mask
        return mask, [head(d) for head, d in zip(self.coarse_heads, (d32, d16, d8, d4))]

    def parameter_groups(self, rate, encoder_rate):
        encoder = [p for p in self.encoder.parameters() if p.requires_grad]
        decoder = [p for name, p in self.named_parameters() if not name.startswith("encoder.")]
        return [{"params": decoder, "peak": rate}, {"params": encoder, "peak": encoder_rate}]
