package dev.lethe.segmentation.face;

import dev.lethe.ModelMismatchException;
import dev.lethe.run.RunContext;
import dev.lethe.segmentation.plain.PlainNetwork;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A face network that is computed in plain Java, on the thread that asks. It is prepared anew for each size of tiles. */
final class JavaFaceNetwork implements FaceNetwork {
    /** Sizes that are kept prepared; a picture has one for each of its scales. */
    private static final int KEPT = 8;

    private final byte[] content;
    private final Map<Size, PlainNetwork> prepared = new LinkedHashMap<>(16, 0.75f, true);

    private record Size(int width, int height) {}

    JavaFaceNetwork(byte[] content) {
        this.content = content;
    }

    @Override
    public List<Output> run(float[] planes, int width, int height, RunContext context) throws IOException {
        PlainNetwork network = prepared(new Size(width, height));
        float[] values = network.run(planes, context);
        List<Long> shape = List.of(
                1L, (long) network.resultChannels(), (long) network.resultHeight(), (long) network.resultWidth());
        return List.of(new Output(shape, values));
    }

    private PlainNetwork prepared(Size size) throws ModelMismatchException {
        synchronized (prepared) {
            PlainNetwork network = prepared.get(size);
            if (network == null) {
                network = PlainNetwork.read(content, size.width, size.height);
                prepared.put(size, network);
                if (prepared.size() > KEPT) {
                    prepared.remove(prepared.keySet().iterator().next());
                }
            }
            return network;
        }
    }

    @Override
    public void close() {
        synchronized (prepared) {
            prepared.clear();
        }
    }
}
