package dev.lethe.toolkit.assessment;

import dev.lethe.toolkit.assessment.Assessment.Answer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Weighs what was seen. */
record Judgement(Layout layout, Surface surface, int faces) {
    private static final List<Showing> BY_WORDS = List.of(
            Showing.IDENTITY_DOCUMENT,
            Showing.PAYMENT_CARD,
            Showing.MEDICAL_DOCUMENT,
            Showing.FINANCIAL_DOCUMENT,
            Showing.RECEIPT,
            Showing.WORKPLACE_DOCUMENT);

    /** How much the picture looks like a page, card or screen with text, 0 to 1. */
    double pageLikelihood() {
        double logit = -5.5
                + 1.3 * Math.log1p(layout.lines())
                + 0.5 * Math.log1p(layout.letters())
                + 5.0 * (layout.mean() - 0.75)
                + 1.0 * (layout.onePitch() - 0.6)
                + 2.0 * (surface.flat() - 0.5)
                - 3.0 * (surface.steps() - 0.2);
        return layout.letters() < 12 ? 0.1 * sigmoid(logit) : sigmoid(logit);
    }

    /** How much a page looks like a conversation: a tall flat screen, lines at both sides, none in long columns. */
    private double chatLikelihood() {
        double logit = (layout.tall() && layout.aspect() > 1.55 ? 1.2 : -2.5)
                + 3.0 * (surface.flat() - 0.85)
                - 1.5 * (layout.aligned() - 0.7)
                + (layout.lines() >= 8 ? 0.3 : -1.0);
        return sigmoid(logit);
    }

    private static double sigmoid(double logit) {
        return 1 / (1 + Math.exp(-logit));
    }

    /** Without words. */
    Assessment byLooks() {
        List<Answer> answers = scenes();
        double page = pageLikelihood();
        double chat = chatLikelihood();
        answers.add(new Answer(Showing.DOCUMENT, page * (1 - 0.8 * chat), List.of(lines())));
        answers.add(
                new Answer(Showing.CHAT, page * chat, List.of(lines(), "as high and flat as a telephone's screen")));
        return sorted(answers);
    }

    /** With words. */
    Assessment byWords(Wording wording) {
        List<Answer> answers = scenes();
        double page = pageLikelihood();
        double most = 0;
        for (Showing showing : BY_WORDS) {
            double weight = wording.weight(showing) + shape(showing);
            double score = page * (1 - Math.exp(-Math.max(0, weight) / 3));
            most = Math.max(most, score);
            answers.add(new Answer(showing, score, List.of(lines(), wording.reason(showing))));
        }
        double chat = page * chatLikelihood() * Math.max(0, 1 - most);
        answers.add(new Answer(Showing.CHAT, chat, List.of(lines(), "as high and flat as a telephone's screen")));
        answers.add(new Answer(Showing.DOCUMENT, page * 0.45, List.of(lines())));
        return sorted(answers);
    }

    /** What the shape adds: cards are 1.42 to 1.59 times as wide as high (ISO/IEC 7810), receipts are narrow. */
    private double shape(Showing showing) {
        boolean card = !layout.tall() && layout.aspect() > 1.35 && layout.aspect() < 1.7;
        return switch (showing) {
            case IDENTITY_DOCUMENT -> (card ? 0.8 : -0.8) + (faces > 0 ? 0.8 : 0);
            case PAYMENT_CARD -> card && layout.letters() < 120 ? 0.8 : -0.8;
            default -> card ? -0.5 : 0;
        };
    }

    private List<Answer> scenes() {
        List<Answer> answers = new ArrayList<>();
        double scene = 1 - pageLikelihood();
        answers.add(new Answer(
                Showing.PHOTO, faces > 0 ? scene * 0.5 : scene, List.of("little text that lies as on a page")));
        if (faces > 0) {
            answers.add(
                    new Answer(Showing.FACES, Math.max(0.5, scene), List.of(faces == 1 ? "1 face" : faces + " faces")));
        }
        return answers;
    }

    private String lines() {
        return String.format(
                Locale.ROOT, "%d lines of text, %.0f %% of the area", layout.lines(), 100 * layout.share());
    }

    private static Assessment sorted(List<Answer> answers) {
        answers.sort(Comparator.comparingDouble(Answer::score).reversed());
        double least = Math.min(0.05, answers.get(0).score());
        return new Assessment(
                answers.stream().filter(answer -> answer.score() >= least).toList());
    }
}
