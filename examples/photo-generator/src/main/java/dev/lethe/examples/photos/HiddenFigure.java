package dev.lethe.examples.photos;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;

/** The README's figure: the lighthouse photo as it is seen, and beside it what its hidden preview still shows. */
final class HiddenFigure {
    private static final int HEIGHT = 360;
    private static final int GAP = 24;

    private HiddenFigure() {}

    static byte[] bytes() {
        BufferedImage whole = CoastScene.whole();
        BufferedImage seen = CoastScene.cropped(whole);
        int seenWidth = seen.getWidth() * HEIGHT / seen.getHeight();
        int wholeWidth = whole.getWidth() * HEIGHT / whole.getHeight();
        BufferedImage figure = new BufferedImage(seenWidth + GAP + wholeWidth, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = figure.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, figure.getWidth(), HEIGHT);
        pen.drawImage(Canvas.shrink(seen, seenWidth), 0, 0, seenWidth, HEIGHT, null);
        pen.drawImage(Canvas.shrink(whole, wholeWidth), seenWidth + GAP, 0, wholeWidth, HEIGHT, null);
        pen.dispose();
        return JpegFile.plain(figure, 0.85f);
    }
}
