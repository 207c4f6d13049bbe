package org.throughline.e2e.stack;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The root README's commands, read from the file itself: a changed README changes the tests. */
public final class Readme {

    private static final Pattern COMMAND = Pattern.compile("`((?:deploy/\\S+/(?:up|down)|mvn|\\.ci/run)\\b[^`]*)`");
    private static final Pattern BLOCK = Pattern.compile("(?ms)^```(\\w*)\\n(.*?)^```$");

    private final String text;

    private Readme(String text) {
        this.text = text;
    }

    public static Readme read() {
        return new Readme(Repository.read("README.md"));
    }

    /** Each command that the prose and the tables name, once. */
    public List<String> commands() {
        return COMMAND.matcher(withoutBlocks())
                .results()
                .map(found -> found.group(1).strip())
                .filter(command -> !command.contains("]("))
                .distinct()
                .toList();
    }

    private String withoutBlocks() {
        return BLOCK.matcher(text).replaceAll("");
    }

    /** The fenced blocks without a language, whose lines somebody may type or expects to see. */
    public List<String> blocks() {
        return BLOCK.matcher(text)
                .results()
                .filter(found -> found.group(1).isEmpty())
                .map(Readme::content)
                .toList();
    }

    private static String content(MatchResult found) {
        return found.group(2);
    }
}
