"""Losses on logits: cross-entropy that counts more near the subject's boundary, and soft intersection over union."""

import torch.nn.functional as F

COARSE_SHARE = 0.25


def boundary_weight(target, kernel):
    """1 inside plain regions, up to 5 where the mask differs from its own neighbourhood's mean."""
    along, edge = (1, kernel), (0, kernel // 2)
    mean = F.avg_pool2d(target, along, 1, edge, count_include_pad=False)
    mean = F.avg_pool2d(mean, along[::-1], 1, edge[::-1], count_include_pad=False)
    return 1 + 4 * (target - mean).abs()


def one(logits, target):
    kernel = max(3, target.shape[-1] // 10 | 1)
    weight = boundary_weight(target, kernel)
    entropy = F.binary_cross_entropy_with_logits(logits, target, reduction="none")
    entropy = (weight * entropy).sum((1, 2, 3)) / weight.sum((1, 2, 3))
    mask = logits.sigmoid()
    shared = (weight * mask * target).sum((1, 2, 3))
    either = (weight * (mask + target - mask * target)).sum((1, 2, 3))
    return (entropy + 1 - (shared + 1) / (either + 1)).mean()


def total(output, target):
    """The loss of the mask and, with a smaller share, of each coarser one (deep supervision)."""
    mask, coarse = output
    loss = one(mask, target)
    for logits in coarse:
        loss = loss + COARSE_SHARE * one(logits, F.adaptive_avg_pool2d(target, logits.shape[-2:]))
    return loss
