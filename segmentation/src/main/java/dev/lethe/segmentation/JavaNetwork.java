package dev.lethe.segmentation;

import dev.lethe.ModelMismatchException;
import dev.lethe.run.RunContext;
import dev.lethe.segmentation.plain.PlainNetwork;
import java.io.IOException;

/** A network that is computed in plain Java, on the thread that asks. */
final class JavaNetwork implements Network {
    private final PlainNetwork network;

    private JavaNetwork(PlainNetwork network) {
        this.network = network;
    }

    static JavaNetwork of(byte[] content, ModelSpec spec) throws IOException {
        PlainNetwork network = PlainNetwork.read(content);
        if (network.channels() != 3 || network.width() != spec.width() || network.height() != spec.height()) {
            throw new ModelMismatchException("Network " + spec.name() + ": it takes 1 x " + network.channels() + " x "
                    + network.height() + " x " + network.width() + ", expected 1 x 3 x " + spec.height() + " x "
                    + spec.width());
        }
        return new JavaNetwork(network);
    }

    @Override
    public Tensor run(float[] input, RunContext context) throws IOException {
        float[] values = network.run(input, context);
        return new Tensor(network.resultChannels(), network.resultWidth(), network.resultHeight(), values);
    }

    @Override
    public void close() {
        network.trim();
    }
}
