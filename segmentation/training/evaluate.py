"""Scores a checkpoint or an exported file on the validation pictures, and writes its masks if asked to.

usage: evaluate.py --data DIR --model FILE [--size 320] [--write DIR]
"""

import argparse
import os

import cv2
import numpy as np
import torch

import data
import metrics
from model import CutoutNet

HERE = os.path.dirname(os.path.abspath(__file__))


def torch_network(net):
    net.eval()

    def run(batch):
        with torch.inference_mode():
            return net(torch.from_numpy(batch).to(memory_format=torch.channels_last)).sigmoid().numpy()

    return run


def onnx_network(path):
    import onnxruntime

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    session = onnxruntime.InferenceSession(path, options, providers=["CPUExecutionProvider"])
    name = session.get_inputs()[0].name
    return lambda batch: session.run(None, {name: batch})[0]


def opened(path):
    if path.endswith(".onnx"):
        return onnx_network(path)
    net = CutoutNet()
    net.load_state_dict(torch.load(path, map_location="cpu", weights_only=False)["average"])
    return torch_network(net)


def evaluate(run, pairs, size):
    """Lists (name, mask, score) of (name, picture, truth)."""
    rows = []
    for name, picture, truth in pairs:
        small = cv2.resize(picture, (size, size), interpolation=cv2.INTER_AREA)
        mask = run(small.transpose(2, 0, 1)[None].astype(np.float32) / 255)[0, 0]
        mask = np.clip(cv2.resize(mask, truth.shape[::-1], interpolation=cv2.INTER_LINEAR), 0, 1)
        rows.append((name, mask, metrics.score(mask, truth.astype(np.float32) / 255)))
    return rows


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", required=True)
    parser.add_argument("--model", required=True)
    parser.add_argument("--size", type=int, default=320)
    parser.add_argument("--write")
    options = parser.parse_args()
    names = data.read_list(os.path.join(HERE, "validation.txt"))
    pairs = [(name, *data.load(options.data, name)) for name in names]
    rows = evaluate(opened(options.model), pairs, options.size)
    print(metrics.table([(name, score) for name, _, score in rows]))
    if options.write:
        os.makedirs(options.write, exist_ok=True)
        for name, mask, _ in rows:
            cv2.imwrite(os.path.join(options.write, name + ".png"), np.round(mask * 255).astype(np.uint8))


if __name__ == "__main__":
    main()
