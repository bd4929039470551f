package dev.lethe.benchmarks.codes;

import java.awt.Color;
import java.awt.Font;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.util.Random;

/** What is on a page beside codes: text, tables, shapes. */
final class PageGround {
    private static final String[] WORDS =
            ("the order of number total amount street name invoice payment due date thank you for your visit Article "
                            + "quantity price EUR 12.50 0049-331-77 VAT ACCOUNT please keep this receipt customer HOLDER")
                    .split(" ");

    private PageGround() {}

    static void paint(Graphics2D pen, int width, int height, Random random) {
        boolean photo = random.nextInt(4) == 0;
        if (photo) {
            pen.setPaint(new GradientPaint(0, 0, color(random, 60, 200), width, height, color(random, 60, 200)));
            pen.fillRect(0, 0, width, height);
            for (int i = 0; i < 120; i++) {
                pen.setColor(color(random, 0, 255));
                int w = 10 + random.nextInt(width / 5);
                int h = 10 + random.nextInt(height / 5);
                if (random.nextBoolean()) {
                    pen.fillOval(random.nextInt(width), random.nextInt(height), w, h);
                } else {
                    pen.fillRect(random.nextInt(width), random.nextInt(height), w, h);
                }
            }
            return;
        }
        boolean dark = random.nextInt(6) == 0;
        pen.setColor(dark ? color(random, 10, 50) : color(random, 225, 255));
        pen.fillRect(0, 0, width, height);
        text(pen, width, height, dark, random);
    }

    private static void text(Graphics2D pen, int width, int height, boolean dark, Random random) {
        int size = 10 + random.nextInt(22);
        String family = CodePage.font(random);
        int style = random.nextInt(4) == 0 ? Font.BOLD : Font.PLAIN;
        double leading = 1.15 + random.nextDouble() * 0.5;
        pen.setColor(dark ? color(random, 200, 255) : color(random, 0, 70));
        double y = size * 2;
        while (y < height - size) {
            boolean heading = random.nextInt(12) == 0;
            int here = heading ? size * 2 : size;
            pen.setFont(new Font(family, heading ? Font.BOLD : style, here));
            StringBuilder line = new StringBuilder();
            int words = 1 + random.nextInt(14);
            for (int i = 0; i < words; i++) {
                line.append(WORDS[random.nextInt(WORDS.length)]).append(' ');
            }
            pen.drawString(line.toString(), 20 + (random.nextInt(6) == 0 ? random.nextInt(width / 2) : 0), (int) y);
            if (random.nextInt(9) == 0) {
                pen.fillRect(20, (int) y + here / 3, width - 40, 1 + random.nextInt(3));
            }
            y += here * leading;
            if (random.nextInt(7) == 0) {
                y += here * 2;
            }
        }
    }

    private static Color color(Random random, int from, int to) {
        int span = to - from + 1;
        return new Color(from + random.nextInt(span), from + random.nextInt(span), from + random.nextInt(span));
    }
}
