"""What the network is blamed for: wrong scores (quality focal loss) and wrong boxes (generalised IoU)."""

import torch
import torch.nn.functional as F

BOX_WEIGHT = 2.0
SURE = 0.3  # cells whose wanted score is above this answer for the box


def corners(x, y, w, h):
    return x - w / 2, y - h / 2, x + w / 2, y + h / 2


def giou(a, b):
    """Generalised intersection over union (Rezatofighi et al. 2019) of boxes given by centre and size."""
    al, at, ar, ab = corners(*a)
    bl, bt, br, bb = corners(*b)
    inner = (torch.minimum(ar, br) - torch.maximum(al, bl)).clamp_min(0)
    inner = inner * (torch.minimum(ab, bb) - torch.maximum(at, bt)).clamp_min(0)
    union = a[2] * a[3] + b[2] * b[3] - inner
    hull = (torch.maximum(ar, br) - torch.minimum(al, bl)) * (torch.maximum(ab, bb) - torch.minimum(at, bt))
    return inner / union.clamp_min(1e-6) - (hull - union) / hull.clamp_min(1e-6)


def total(output, target):
    """Target planes: wanted score, whether it counts, and the box as centre offset and size in cells."""
    wanted, counts = target[:, 0], target[:, 1]
    logit = output[:, 0]
    off = (wanted - logit.sigmoid()).abs().pow(2)
    score = F.binary_cross_entropy_with_logits(logit, wanted, reduction="none") * off * counts
    faces = (wanted >= 1).sum().clamp_min(1)
    own = (wanted > SURE) & (counts > 0)
    weight = wanted[own]
    found = [output[:, 1][own], output[:, 2][own], output[:, 3][own].clamp(-3, 5).exp(), output[:, 4][own].clamp(-3, 5).exp()]
    meant = [target[:, 2 + i][own] for i in range(4)]
    box = ((1 - giou(found, meant)) * weight).sum() / weight.sum().clamp_min(1)
    return score.sum() / faces + BOX_WEIGHT * box, box.detach()
