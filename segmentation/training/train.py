"""Trains the network for a given time and keeps the best average of its weights.

usage: train.py --data DIR --backbone mobilenet.tflite --out DIR [--minutes 90] [--resume]

The learning rate and the input size follow the share of the time that is used up, so that a run ends well on a fast
machine and on a slow one. OUT gets last.pt (all that --resume needs; also written when the process is asked to end),
best.pt and log.txt. On several cores start a process for each, with another --seed, another --out and the same --peers:
every so often they move to the mean of their weights.
"""

import argparse
import copy
import math
import os
import signal
import time

import numpy as np
import torch

import data
import losses
import metrics
from evaluate import HERE, evaluate, torch_network
from model import CutoutNet

WARM_UP = 0.03
MEETING = 25  # steps between two looks at the others' weights
LONGEST_STEP = 60.0  # seconds; a longer one means that the process was halted


def rate_share(done):
    """One cycle: a short rise, then half a cosine down to 2 %."""
    if done < WARM_UP:
        return 0.05 + 0.95 * done / WARM_UP
    return 0.02 + 0.98 * 0.5 * (1 + math.cos(math.pi * (done - WARM_UP) / (1 - WARM_UP)))


class Run:
    """A training under way: the network, its average, the optimiser and how far it has come."""

    def __init__(self, options):
        self.options = options
        torch.manual_seed(options.seed)
        self.net = CutoutNet()
        if options.backbone:
            self.net.encoder.load_tflite(options.backbone)
        self.net.encoder.freeze(options.frozen)
        self.net.to(memory_format=torch.channels_last)
        self.average = copy.deepcopy(self.net).eval()
        groups = self.net.parameter_groups(options.rate, options.encoder_rate)
        self.optimiser = torch.optim.AdamW(groups, lr=options.rate, weight_decay=options.decay)
        self.steps, self.seconds, self.best, self.stopped = 0, 0.0, 0.0, False

    def stop(self):
        self.stopped = True

    def state(self):
        parts = {name: getattr(self, name).state_dict() for name in ("net", "average", "optimiser")}
        return {**parts, "steps": self.steps, "seconds": self.seconds, "best": self.best}

    def take(self, state):
        for name in ("net", "average", "optimiser"):
            getattr(self, name).load_state_dict(state[name])
        self.steps, self.seconds, self.best = state["steps"], state["seconds"], state["best"]

    def done(self):
        return self.seconds / (60 * self.options.minutes)

    def step(self, pictures, masks):
        for group in self.optimiser.param_groups:
            group["lr"] = group["peak"] * rate_share(self.done())
        with torch.autocast("cpu", torch.bfloat16, enabled=self.options.bf16):
            mask, coarse = self.net(pictures.to(memory_format=torch.channels_last))
        loss = losses.total((mask.float(), [c.float() for c in coarse]), masks)
        self.optimiser.zero_grad(set_to_none=True)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(self.net.parameters(), 2.0)
        self.optimiser.step()
        self.steps += 1
        self.follow(min(0.998, self.steps / (self.steps + 50)))
        return float(loss.detach())

    @torch.no_grad()
    def follow(self, decay):
        """Moves the average towards the network."""
        for mean, now in zip(self.average.state_dict().values(), self.net.state_dict().values()):
            if mean.dtype.is_floating_point:
                mean.lerp_(now, 1 - decay)
            else:
                mean.copy_(now)


def batches(options, names, size, seed):
    pairs = data.Pairs(options.data, names, size, options.composites, seed)
    return iter(torch.utils.data.DataLoader(pairs, options.batch))


def size_at(options, done):
    return options.sizes[min(len(options.sizes) - 1, int(done * len(options.sizes)))]


def validate(run, pairs, size, text=""):
    rows = evaluate(torch_network(run.average), pairs, size)
    scores = [(name, score) for name, _, score in rows]
    report = "%s\n%s" % (text, metrics.table(scores))
    print(report, flush=True)
    with open(os.path.join(run.options.out, "log.txt"), "a", encoding="utf-8") as file:
        file.write(report + "\n")
    return float(np.mean([score["iou"] for _, score in scores]))


def save(run, name):
    path = os.path.join(run.options.out, name)
    torch.save(run.state(), path + ".part")
    os.replace(path + ".part", path)


def meet(run, seen):
    """Shows the others this process's weights and takes the mean with those that are new; nobody waits for anybody."""
    folder, own = run.options.peers, "%d.pt" % run.options.seed
    os.makedirs(folder, exist_ok=True)
    torch.save(run.net.state_dict(), os.path.join(folder, own + ".part"))
    os.replace(os.path.join(folder, own + ".part"), os.path.join(folder, own))
    for other in sorted(os.listdir(folder)):
        path = os.path.join(folder, other)
        if other.endswith(".pt") and other != own and seen.get(other) != os.path.getmtime(path):
            seen[other] = os.path.getmtime(path)
            theirs = torch.load(path)
            with torch.no_grad():
                for name, value in run.net.state_dict().items():
                    if value.dtype.is_floating_point:
                        value.lerp_(theirs[name], 0.5)


def train(run, names, pairs):
    options, mean, seen = run.options, None, {}
    signal.signal(signal.SIGTERM, lambda *_: run.stop())
    size, stream = None, None
    while run.done() < 1:
        if size != size_at(options, run.done()):
            size = size_at(options, run.done())
            stream = batches(options, names, size, options.seed + run.steps)
        start = time.monotonic()
        loss = run.step(*next(stream))
        run.seconds += min(time.monotonic() - start, LONGEST_STEP)
        mean = loss if mean is None else 0.98 * mean + 0.02 * loss
        if options.peers and run.steps % MEETING == 0:
            meet(run, seen)
        if run.stopped:
            save(run, "last.pt")
            return
        if run.steps % options.every == 0 or run.done() >= 1:
            text = "step %d, %.1f min, %d px, loss %.4f" % (run.steps, run.seconds / 60, size, mean)
            iou = validate(run, pairs, options.check_size, text)
            better, run.best = iou > run.best, max(iou, run.best)
            save(run, "last.pt")
            if better:
                save(run, "best.pt")


def arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", required=True, help="folder with images/ and masks/")
    parser.add_argument("--out", required=True)
    parser.add_argument("--backbone", help="quantised MobileNetV2 1.0 as TFLite file")
    parser.add_argument("--resume", action="store_true", help="go on from OUT/last.pt")
    parser.add_argument("--peers", help="folder in which processes that train together meet")
    parser.add_argument("--minutes", type=float, default=90)
    parser.add_argument("--sizes", type=int, nargs="+", default=[256, 256, 320])
    parser.add_argument("--check-size", type=int, default=320)
    parser.add_argument("--batch", type=int, default=8)
    parser.add_argument("--rate", type=float, default=2e-3)
    parser.add_argument("--encoder-rate", type=float, default=3e-4)
    parser.add_argument("--decay", type=float, default=0.01)
    parser.add_argument("--frozen", type=int, default=3, help="first blocks of the encoder that are not trained")
    parser.add_argument("--composites", type=float, default=0.25)
    parser.add_argument("--every", type=int, default=300, help="steps between validations")
    parser.add_argument("--check-nth", type=int, default=3, help="validate on each nth picture of the list")
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--bf16", action="store_true")
    return parser.parse_args()


def main():
    options = arguments()
    torch.set_num_threads(options.threads)
    torch.backends.nnpack.set_flags(False)
    os.makedirs(options.out, exist_ok=True)
    held = data.read_list(os.path.join(HERE, "validation.txt"))
    names = [name for name in data.names_of(options.data) if name not in set(held)]
    pairs = [(name, *data.load(options.data, name)) for name in held[:: options.check_nth]]
    run = Run(options)
    if options.resume:
        run.take(torch.load(os.path.join(options.out, "last.pt"), weights_only=False))
    train(run, names, pairs)


if __name__ == "__main__":
    main()
