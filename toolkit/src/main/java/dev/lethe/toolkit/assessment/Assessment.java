package dev.lethe.toolkit.assessment;

import java.util.List;

/**
 * What a picture seems to show, the likeliest first. A guide for people: it is never sure, and holds nothing of what was
 * read.
 *
 * @param answers at least one
 */
public record Assessment(List<Answer> answers) {
    /**
     * One of the things it may show.
     *
     * @param showing what it may show
     * @param score 0 to 1; comparable within one assessment
     * @param reasons what speaks for it, in words
     */
    public record Answer(Showing showing, double score, List<String> reasons) {
        /** Copies the list. */
        public Answer {
            reasons = List.copyOf(reasons);
        }
    }

    /** Copies the list. */
    public Assessment {
        answers = List.copyOf(answers);
        if (answers.isEmpty()) {
            throw new IllegalArgumentException("answers: must not be empty");
        }
    }

    /** The likeliest. */
    public Answer first() {
        return answers.get(0);
    }

    /** Whether something is likely, with a score of at least a half. */
    public boolean likely(Showing showing) {
        return answers.stream().anyMatch(answer -> answer.showing() == showing && answer.score() >= 0.5);
    }
}
