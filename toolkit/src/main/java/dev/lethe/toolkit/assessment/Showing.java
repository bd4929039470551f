package dev.lethe.toolkit.assessment;

/** What a picture shows, as far as it matters for whom it may be shown to. */
public enum Showing {
    /** An identity card, passport or driving licence. */
    IDENTITY_DOCUMENT("identity document", "cover all text, codes and faces"),
    /** A credit or debit card. */
    PAYMENT_CARD("payment card", "cover all text"),
    /** A report, prescription or result about somebody's health. */
    MEDICAL_DOCUMENT("medical document", "cover personal data, or all text"),
    /** An invoice, statement, cheque or pay slip. */
    FINANCIAL_DOCUMENT("financial document", "cover personal data and codes"),
    /** A receipt of a shop. */
    RECEIPT("receipt", "cover personal data and codes"),
    /** Minutes, memos, plans and the like. */
    WORKPLACE_DOCUMENT("workplace document", "ask who may see it, cover personal data"),
    /** A conversation on a screen. */
    CHAT("chat screenshot", "cover all text and faces"),
    /** A page with much text of a kind that could not be told. */
    DOCUMENT("document", "cover personal data, or all text"),
    /** People's faces. */
    FACES("faces", "cover faces"),
    /** An ordinary photo or drawing. */
    PHOTO("ordinary photo", "strip metadata");

    private final String words;
    private final String advice;

    Showing(String words, String advice) {
        this.words = words;
        this.advice = advice;
    }

    /** In words. */
    public String words() {
        return words;
    }

    /** What to do before it is shared, beside stripping. */
    public String advice() {
        return advice;
    }

    /** Whether it is a page, card or screen with text, as opposed to a scene. */
    public boolean isDocument() {
        return this != FACES && this != PHOTO;
    }
}
