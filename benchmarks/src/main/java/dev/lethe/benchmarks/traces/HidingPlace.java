package dev.lethe.benchmarks.traces;

import dev.lethe.ImageFormat;
import dev.lethe.encoding.PixelCodecs;
import dev.lethe.io.SeekableInput;
import dev.lethe.jpeg.CoefficientPlane;
import dev.lethe.jpeg.JpegCoefficients;
import dev.lethe.jpeg.JpegFrame;
import dev.lethe.jpeg.ZigZag;
import dev.lethe.jpeg.encode.JpegEncoder;
import dev.lethe.jpeg.read.JpegReader;
import dev.lethe.jpeg.write.JpegWriter;
import dev.lethe.pixels.Raster;
import dev.lethe.run.RunContext;
import dev.lethe.spi.EncodeOptions;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;

/** Where payloads are hidden, and how somebody who knows all about it looks for them in a result. */
enum HidingPlace {
    /** The lowest bit of each sample of a PNG. */
    LOWEST_BITS {
        @Override
        byte[] hide(Raster scene, Payload payload, RunContext context) throws IOException {
            Raster marked = Raster.create(scene.layout(), context);
            for (int i = 0; i < samples(scene); i++) {
                marked.all().set(i, scene.all().sample(i) & ~1 | (payload.bit(i) ? 1 : 0));
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            PixelCodecs.builtIn()
                    .encoder(ImageFormat.PNG)
                    .write(marked, ImageFormat.PNG, EncodeOptions.defaults(), out, context);
            return out.toByteArray();
        }

        @Override
        int found(byte[] hidden, byte[] result, Raster enlarged, Payload payload, RunContext context) {
            Payload.Ballot ballot = payload.new Ballot();
            for (int i = 0; i < samples(enlarged); i++) {
                ballot.add(i, (enlarged.all().sample(i) & 1) != 0);
            }
            return ballot.right();
        }
    },

    /** The lowest bit of each coefficient of a JPEG's brightness that is not 0 or 1 (as JSteg did, D. Upham 1997). */
    COEFFICIENTS {
        @Override
        byte[] hide(Raster scene, Payload payload, RunContext context) throws IOException {
            JpegCoefficients picture = JpegEncoder.quality(90).coefficients(scene, context);
            short[] values = picture.planes().get(0).values();
            long place = 0;
            for (int i = 0; i < values.length; i++) {
                if (carries(values, i)) {
                    values[i] = (short) (values[i] & ~1 | (payload.bit(place++) ? 1 : 0));
                }
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            JpegWriter.fast().write(picture, out, context);
            return out.toByteArray();
        }

        /** Takes the result's brightness to the source's blocks, and rounds to the source's divisors. */
        @Override
        int found(byte[] hidden, byte[] result, Raster enlarged, Payload payload, RunContext context)
                throws IOException {
            JpegReader reader = JpegReader.open(SeekableInput.of(hidden), context);
            JpegFrame frame = reader.frame();
            CoefficientPlane known = reader.coefficients().planes().get(0);
            Plane light = Plane.brightness(enlarged, context);
            int[] rowMajor = ZigZag.toRowMajor();
            double[] block = new double[64];
            Payload.Ballot ballot = payload.new Ballot();
            long place = 0;
            for (int i = 0; i < known.values().length; i++) {
                int number = i / 64;
                if (i % 64 == 0) {
                    Blocks.transform(light, number % known.stride() * 8, number / known.stride() * 8, block);
                }
                if (carries(known.values(), i)) {
                    int divisor = frame.components().get(0).quantization().at(i % 64);
                    long value = Math.round(block[rowMajor[i % 64]] / divisor);
                    ballot.add(place++, (value & 1) != 0);
                }
            }
            return ballot.right();
        }
    },

    /** After the picture's end. */
    APPENDED {
        @Override
        byte[] hide(Raster scene, Payload payload, RunContext context) throws IOException {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            JpegEncoder.quality(90).write(scene, out, context);
            out.writeBytes(payload.bytes());
            return out.toByteArray();
        }

        @Override
        int found(byte[] hidden, byte[] result, Raster enlarged, Payload payload, RunContext context) {
            byte[] wanted = payload.bytes();
            for (int i = 0; i + wanted.length <= result.length; i++) {
                if (Arrays.equals(result, i, i + wanted.length, wanted, 0, wanted.length)) {
                    return Payload.BITS;
                }
            }
            return 0;
        }
    };

    /** A file of a scene with a payload in it. */
    abstract byte[] hide(Raster scene, Payload payload, RunContext context) throws IOException;

    /**
     * How many bits are found again.
     *
     * @param hidden the file that the payload was hidden in, which this attacker has and knows the places from
     * @param enlarged the result brought back to the source's size and place
     */
    abstract int found(byte[] hidden, byte[] result, Raster enlarged, Payload payload, RunContext context)
            throws IOException;

    private static int samples(Raster picture) {
        return picture.layout().rowSamples() * picture.layout().height();
    }

    private static boolean carries(short[] values, int i) {
        return i % 64 != 0 && values[i] != 0 && values[i] != 1;
    }
}
