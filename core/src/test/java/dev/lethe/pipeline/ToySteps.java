package dev.lethe.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lethe.ImageFormat;
import dev.lethe.Inspection;
import dev.lethe.io.SeekableInput;
import dev.lethe.pixels.Box;
import dev.lethe.pixels.Picture;
import dev.lethe.pixels.Raster;
import dev.lethe.run.RunContext;
import dev.lethe.spi.AnalyseStep;
import dev.lethe.spi.Analysis;
import dev.lethe.spi.EditStep;
import dev.lethe.spi.EncodeJob;
import dev.lethe.spi.EncodeStep;
import dev.lethe.spi.ExamineStep;
import dev.lethe.spi.Reach;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Steps made of what a test wants them to do. */
final class ToySteps {
    private ToySteps() {}

    /** An edit of the whole raster. */
    record Edit(String describe, Consumer<Raster> change) implements EditStep {
        @Override
        public Reach reach() {
            return Reach.WHOLE;
        }

        @Override
        public Picture edit(Picture picture, Analysis analysis, RunContext context) {
            assertThat(picture).isInstanceOf(Raster.class);
            change.accept((Raster) picture);
            return picture;
        }
    }

    record Look(String describe, Consumer<Picture> eye) implements AnalyseStep {
        @Override
        public void analyse(Picture picture, Analysis analysis, RunContext context) {
            eye.accept(picture);
            analysis.add("corners", List.of(new Box(0, 0, 1, 1)));
        }
    }

    /** What an encoding does, for tests. */
    interface Encoder {
        EncodeStep.Encoded encode(EncodeJob job, OutputStream output, RunContext context) throws IOException;
    }

    record Encode(ImageFormat result, Encoder encoder) implements EncodeStep {
        @Override
        public String describe() {
            return "encode";
        }

        @Override
        public ImageFormat target(ImageFormat source) {
            return result;
        }

        @Override
        public Encoded encode(EncodeJob job, OutputStream output, RunContext context) throws IOException {
            return encoder.encode(job, output, context);
        }
    }

    /** Says something about what was found. */
    record Examine(String describe) implements ExamineStep {
        @Override
        public Inspection examine(Inspection seen, SeekableInput picture, RunContext context) {
            List<String> notes = new ArrayList<>(seen.notes());
            notes.add(describe + " saw " + seen.findings().size() + " in " + picture.length() + " bytes");
            return new Inspection(seen.header(), seen.findings(), seen.hiddenPictures(), notes);
        }
    }

    static EditStep invert() {
        return new Edit("invert", raster -> {
            byte[] samples = raster.all().bytes();
            for (int i = 0; i < samples.length; i++) {
                samples[i] = (byte) ~samples[i];
            }
        });
    }

    static EditStep named(String name) {
        return new Edit(name, raster -> {});
    }

    static AnalyseStep look(String name, Consumer<Picture> eye) {
        return new Look(name, eye);
    }
}
