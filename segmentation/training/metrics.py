"""How well a mask agrees with the truth: mean error, overlap at one half, and structure (Fan et al. 2017)."""

import numpy as np

FIELDS = ("mae", "iou", "s", "fail")


def _similarity(x, y):
    if x.size < 2:
        return 0.0
    mx, my = x.mean(), y.mean()
    vx, vy = x.var(ddof=1), y.var(ddof=1)
    cover = ((x - mx) * (y - my)).sum() / (x.size - 1)
    above, below = 4 * mx * my * cover, (mx * mx + my * my) * (vx + vy)
    if above == 0:
        return 1.0 if below == 0 else 0.0
    return above / (below + 1e-8)


def _object(x):
    return 2 * x.mean() / (x.mean() ** 2 + 1 + x.std(ddof=1 if x.size > 1 else 0) + 1e-8)


def structure(mask, subject):
    """S-measure with equal shares of object and region."""
    share = subject.mean()
    if share in (0, 1):
        return 1 - mask.mean() if share == 0 else mask.mean()
    objects = share * _object(mask[subject]) + (1 - share) * _object(1 - mask[~subject])
    ys, xs = np.nonzero(subject)
    y, x = int(round(ys.mean())) + 1, int(round(xs.mean())) + 1
    truth, regions = subject.astype(np.float64), 0.0
    for rows in (slice(0, y), slice(y, None)):
        for columns in (slice(0, x), slice(x, None)):
            part = truth[rows, columns]
            if part.size:
                regions += part.size / truth.size * _similarity(mask[rows, columns].astype(np.float64), part)
    return max(0.0, 0.5 * objects + 0.5 * regions)


def score(mask, truth):
    """Both between 0 and 1, of one size."""
    subject, found = truth > 0.5, mask >= 0.5
    either = (subject | found).sum()
    iou = (subject & found).sum() / either if either else 1.0
    return {"mae": np.abs(mask - truth).mean(), "iou": iou, "s": structure(mask, subject), "fail": float(iou < 0.5)}


def table(rows):
    """Means over (name, score), all and by prefix, as text."""
    lines = ["%-8s %5s %7s %7s %7s %7s" % ("set", "n", "MAE", "IoU", "S", "fail")]
    for prefix in ["all", *sorted({name.split("_")[0] for name, _ in rows})]:
        own = [one for name, one in rows if prefix in ("all", name.split("_")[0])]
        means = [np.mean([one[field] for one in own]) for field in FIELDS]
        lines.append("%-8s %5d %7.4f %7.4f %7.4f %6.1f%%" % (prefix, len(own), *means[:3], 100 * means[3]))
    return "\n".join(lines)
