package dev.lethe.redaction.text;

import java.util.List;
import java.util.function.ToDoubleFunction;

/** Figures of a strip by which text is told from other rows of strokes; all are free of the picture's scale. */
final class StripFeatures {
    private static final double MOST = 3;

    private StripFeatures() {}

    /** The figures, each within a few units. */
    static double[] of(Strip strip, Surroundings around) {
        List<Placed> glyphs = strip.glyphs();
        double height = Math.max(1, strip.height());
        double number = Math.log(letters(strip));
        double stroke = mean(glyphs, p -> p.glyph().stroke()) / height;
        double fill = mean(glyphs, p -> p.glyph().fill());
        double crossings =
                mean(glyphs, p -> (double) p.glyph().runs() / p.glyph().height());
        double contrast = Math.log(mean(glyphs, p -> p.glyph().contrast()) / 32);
        double[] figures = {
            number,
            number * number / 2,
            spread(glyphs, Placed::height),
            spread(glyphs, p -> p.glyph().stroke()),
            spread(glyphs, p -> p.glyph().contrast()),
            4 * stroke,
            16 * stroke * stroke,
            2 * fill,
            4 * fill * fill,
            crossings / 2,
            contrast,
            contrast * contrast / 2,
            4 * Math.min(deviation(glyphs, Placed::lower), deviation(glyphs, Placed::upper)) / height,
            deviation(glyphs, p -> p.width()) / height,
            mean(glyphs, Placed::height) / height,
            Math.log(height / 12),
            glyphs.size() == 1 ? 1 : 0,
            around.ground(strip),
            Math.max(0, spread(glyphs, Placed::height) - 0.35),
            Math.max(0, spread(glyphs, p -> p.glyph().stroke()) - 0.35),
            Math.max(0, spread(glyphs, p -> p.glyph().contrast()) - 0.2)
        };
        for (int i = 0; i < figures.length; i++) {
            figures[i] = Math.max(-MOST, Math.min(MOST, figures[i]));
        }
        return figures;
    }

    /** How many letters there are, about: some touch each other. */
    static double letters(Strip strip) {
        double number = 0;
        for (Placed glyph : strip.glyphs()) {
            number += Math.max(1, Math.min(12, glyph.width() / Math.max(1, 0.8 * glyph.height())));
        }
        return number;
    }

    private static double mean(List<Placed> glyphs, ToDoubleFunction<Placed> figure) {
        return glyphs.stream().mapToDouble(figure).sum() / glyphs.size();
    }

    private static double deviation(List<Placed> glyphs, ToDoubleFunction<Placed> figure) {
        double mean = mean(glyphs, figure);
        return Math.sqrt(mean(glyphs, p -> (figure.applyAsDouble(p) - mean) * (figure.applyAsDouble(p) - mean)));
    }

    private static double spread(List<Placed> glyphs, ToDoubleFunction<Placed> figure) {
        return deviation(glyphs, figure) / Math.max(1e-9, mean(glyphs, figure));
    }
}
