"""The network: depthwise separable convolutions down to a 16th, back up to an eighth, one head.

For each cell of 8 x 8 pixels it says, in five planes: how sure it is that a face's centre lies there (before the
sigmoid), where the centre is (across and down, in cells from the cell's own), and how wide and high the face is (natural
logarithm of cells). Faces of 7 to 72 pixels are meant; smaller and larger ones are found on other scales of a picture.
"""

import torch.nn.functional as F
from torch import nn

STRIDE = 8
SMALLEST, LARGEST = 7, 72  # pixels: the longer side of faces that are learnt as such


def normalised(inputs, outputs, kernel=1, stride=1, groups=1):
    conv = nn.Conv2d(inputs, outputs, kernel, stride, kernel // 2, groups=groups, bias=False)
    return nn.Sequential(conv, nn.BatchNorm2d(outputs))


class Separable(nn.Module):
    """A depthwise and a pointwise convolution, with a shortcut where the shape stays."""

    def __init__(self, inputs, outputs, stride=1, kernel=3):
        super().__init__()
        self.depthwise = normalised(inputs, inputs, kernel, stride, inputs)
        self.pointwise = normalised(inputs, outputs)
        self.shortcut = stride == 1 and inputs == outputs

    def forward(self, x):
        y = self.pointwise(F.relu(self.depthwise(x), inplace=True))
        return F.relu(x + y if self.shortcut else y, inplace=True)


def stage(inputs, outputs, repeats, kernel=3):
    first = Separable(inputs, outputs, 2)
    return nn.Sequential(first, *[Separable(outputs, outputs, 1, kernel) for _ in range(repeats)])


class FaceNet(nn.Module):
    """RGB between 0 and 1, sides multiples of 16, to five planes of an eighth of the sides."""

    def __init__(self, stem=16, widths=(32, 64, 192)):
        super().__init__()
        quarter, eighth, sixteenth = widths
        self.stem = normalised(3, stem, 3, 2)
        self.quarter = stage(stem, quarter, 1)
        self.eighth = stage(quarter, eighth, 4)
        self.sixteenth = stage(eighth, sixteenth, 5, 5)
        self.down = normalised(sixteenth, eighth)
        self.mix = nn.Sequential(Separable(eighth, eighth), Separable(eighth, eighth))
        self.head = nn.Conv2d(eighth, 5, 1)
        nn.init.normal_(self.head.weight, std=0.01)
        nn.init.zeros_(self.head.bias)
        self.head.bias.data[0] = -4.0  # faces are rare
        self.head.bias.data[3:] = 1.0

    def forward(self, x):
        x = F.relu(self.stem(x * 2 - 1), inplace=True)
        eighth = self.eighth(self.quarter(x))
        coarse = F.interpolate(self.down(self.sixteenth(eighth)), scale_factor=2.0, mode="bilinear", align_corners=False)
        return self.head(self.mix(F.relu(eighth + coarse)))
