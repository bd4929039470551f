"""Recall and false boxes per picture, for every score that one could cut at."""

import numpy as np

from detect import overlaps

SAME = 0.35  # intersection over union of a found and a true box


def matched(found, truth):
    """For each found box its score and whether it is right (1), wrong (0) or beside the matter (-1); surest first."""
    taken, rows = set(), []
    for box in found[np.argsort(-found[:, 4], kind="stable")]:
        if not len(truth):
            rows.append((box[4], 0))
            continue
        inner, shared = overlaps(box, truth)
        order = [i for i in np.argsort(-shared) if shared[i] >= SAME and i not in taken]
        real = [i for i in order if truth[i, 4] > 0]
        if real:
            taken.add(real[0])
            rows.append((box[4], 1))
        else:
            passed = truth[:, 4] == 0
            beside = (passed & ((shared >= SAME) | (inner > 0.5 * box[2] * box[3]))).any()
            rows.append((box[4], -1 if beside else 0))
    return rows


def curve(pictures):
    """pictures: (found, truth) of each; gives (score, recall, false per picture) from the surest box down."""
    rows = sorted((row for found, truth in pictures for row in matched(found, truth)), reverse=True)
    faces = sum(int((truth[:, 4] > 0).sum()) for _, truth in pictures)
    right = np.cumsum([kind == 1 for _, kind in rows])
    wrong = np.cumsum([kind == 0 for _, kind in rows])
    return [(score, r / max(1, faces), w / len(pictures)) for (score, _), r, w in zip(rows, right, wrong)]


def at_score(points, score):
    recall, wrong = 0.0, 0.0
    for cut, r, w in points:
        if cut < score:
            break
        recall, wrong = r, w
    return recall, wrong


def at_false(points, most):
    """The best recall with at most so many false boxes per picture, and the score to cut at."""
    best = (1.0, 0.0)
    for score, recall, wrong in points:
        if wrong > most:
            break
        best = (score, recall)
    return best
