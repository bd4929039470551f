package dev.lethe.pipeline;

import dev.lethe.io.Staging;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** One picture that was recorded and is now to be written. */
final class Recording {
    private final List<Recorder.Failure> told = new ArrayList<>();

    private Recording() {}

    static Recording of(List<Recorder> recorders, Recorder.Proven picture) throws IOException {
        Recording recording = new Recording();
        try {
            for (Recorder recorder : recorders) {
                recording.told.add(recorder.record(picture));
            }
            return recording;
        } catch (IOException | RuntimeException e) {
            recording.failed(e);
            throw e;
        }
    }

    void release(Staging staging) throws IOException {
        try {
            staging.release();
        } catch (IOException | RuntimeException e) {
            failed(e);
            throw e;
        }
    }

    private void failed(Exception error) {
        for (Recorder.Failure recorder : told) {
            try {
                recorder.failed();
            } catch (IOException | RuntimeException e) {
                error.addSuppressed(e);
            }
        }
    }
}
