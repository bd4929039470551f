package dev.lethe.toolkit.deletion;

/** The letter. */
final class RequestText {
    private RequestText() {}

    static String of(String service, String picture, Law law) {
        return String.join(
                "\n",
                "To: " + oneLine("service", service),
                "Subject: Request for erasure of a picture",
                "",
                "I ask you to erase the following picture, which is personal data about me, under " + law.title() + ":",
                "",
                "    " + oneLine("picture", picture),
                "",
                "This includes all sizes and copies that you made of it, its entry in caches and content delivery"
                        + " networks under your control, older versions in versioned storage, and what was derived from"
                        + " it to recognise persons. Where I had given consent, I withdraw it.",
                "",
                law.duties(),
                "",
                "Please confirm in writing which copies were erased and when, how long backups keep the picture and when"
                        + " they are overwritten, and, if you keep any copy, on which legal ground.",
                "",
                "Name:",
                "Date:",
                "");
    }

    private static String oneLine(String argument, String text) {
        if (text.isBlank() || text.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException(argument + ": must be one line of text");
        }
        return text.strip();
    }
}
