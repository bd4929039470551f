package dev.lethe.studio.work;

import dev.lethe.segmentation.Segmenter;
import dev.lethe.segmentation.face.FaceDetector;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The networks, opened when first needed and kept until the studio ends. Thread-safe. */
public final class Models implements AutoCloseable {
    private @Nullable Segmenter segmenter;
    private @Nullable FaceDetector faces;

    /** None is opened yet. */
    public Models() {}

    synchronized Segmenter segmenter() throws IOException {
        Segmenter open = segmenter;
        if (open == null) {
            open = Segmenter.available();
            segmenter = open;
        }
        return open;
    }

    synchronized FaceDetector faces() throws IOException {
        FaceDetector open = faces;
        if (open == null) {
            open = FaceDetector.available();
            faces = open;
        }
        return open;
    }

    @Override
    public synchronized void close() {
        if (segmenter != null) {
            segmenter.close();
        }
        if (faces != null) {
            faces.close();
        }
    }
}
