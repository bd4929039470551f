package dev.lethe.jpeg.encode;

import dev.lethe.jpeg.CoefficientPlane;
import dev.lethe.jpeg.JpegCoefficients;
import dev.lethe.jpeg.JpegColors;
import dev.lethe.jpeg.JpegFrame;
import dev.lethe.jpeg.QuantizationTable;
import dev.lethe.run.RunContext;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Turns a spectrum into the coefficients of a file, in place. One owner, one thread. */
final class Quantization {
    /** The largest magnitude of an AC coefficient in a file of 8 bits (T.81 table F.2). */
    private static final int MAX_AC = 1023;

    private final Spectrum spectrum;
    private final JpegFrame frame;
    private final double distance;
    private final EncoderEffort effort;
    private final RunContext context;

    private Quantization(Spectrum spectrum, double distance, EncoderEffort effort, RunContext context) {
        this.spectrum = spectrum;
        this.frame = frame(spectrum, distance);
        this.distance = distance;
        this.effort = effort;
        this.context = context;
    }

    /** Quantises; the spectrum is used up. */
    static JpegCoefficients of(Spectrum spectrum, double distance, EncoderEffort effort, RunContext context)
            throws IOException {
        return new Quantization(spectrum, distance, effort, context).run();
    }

    private static JpegFrame frame(Spectrum spectrum, double distance) {
        List<JpegFrame.Component> components = new ArrayList<>();
        for (int i = 0; i < spectrum.planes().size(); i++) {
            int sampling = spectrum.halved() && i == 0 ? 2 : 1;
            QuantizationTable divisors = Divisors.of(i, distance, spectrum.halved());
            components.add(new JpegFrame.Component(i + 1, sampling, sampling, divisors));
        }
        JpegColors colors = components.size() == 1 ? JpegColors.GRAY : JpegColors.YCBCR;
        return new JpegFrame(spectrum.width(), spectrum.height(), colors, components);
    }

    private JpegCoefficients run() throws IOException {
        if (effort == EncoderEffort.FAST) {
            for (int i = 0; i < spectrum.planes().size(); i++) {
                quantize(i, new DeadZone(divisors(i)));
            }
        } else {
            CodeLengths luminance = lengths(0, 1);
            CodeLengths color = lengths(1, spectrum.planes().size());
            for (int i = 0; i < spectrum.planes().size(); i++) {
                quantize(i, new Trellis(divisors(i), i == 0 ? luminance : color, Shares.bitPrice(i, distance)));
            }
        }
        return new JpegCoefficients(frame, spectrum.planes());
    }

    private QuantizationTable divisors(int component) {
        return frame.components().get(component).quantization();
    }

    /** Components that share a code, counted together. */
    private CodeLengths lengths(int from, int to) throws IOException {
        SymbolCounts counts = new SymbolCounts();
        for (int i = from; i < to; i++) {
            DeadZone rounding = new DeadZone(divisors(i));
            for (int row = 0; row < frame.blocksHigh(i); row++) {
                context.check();
                counts.add(spectrum.planes().get(i), row, frame.blocksWide(i), rounding);
            }
        }
        return counts.lengths();
    }

    private void quantize(int component, BlockQuantizer quantizer) throws IOException {
        CoefficientPlane plane = spectrum.planes().get(component);
        short[] values = plane.values();
        float dcFactor = Reciprocals.of(divisors(component))[0];
        int wide = frame.blocksWide(component);
        for (int row = 0; row < frame.blocksHigh(component); row++) {
            context.check();
            for (int column = 0; column < wide; column++) {
                int block = plane.index(column, row);
                values[block] = (short) clamp(Reciprocals.round(values[block] * dcFactor), -1024, 1023);
                quantizer.quantize(values, block, spectrum.visibility(component, column, row));
                for (int k = 1; k < 64; k++) {
                    values[block + k] = (short) clamp(values[block + k], -MAX_AC, MAX_AC);
                }
            }
        }
        padding(component, plane);
    }

    private static int clamp(int value, int low, int high) {
        return Math.max(low, Math.min(high, value));
    }

    /** Blocks that only fill up MCUs repeat the DC before them, which costs fewest bits. */
    private void padding(int component, CoefficientPlane plane) {
        int wide = frame.blocksWide(component);
        int high = frame.blocksHigh(component);
        short[] values = plane.values();
        for (int row = 0; row < plane.rows(); row++) {
            for (int column = row < high ? wide : 0; column < plane.stride(); column++) {
                int from = plane.index(Math.min(column, wide - 1), Math.min(row, high - 1));
                values[plane.index(column, row)] = values[from];
            }
        }
    }
}
