package matinee.launcher;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import matinee.launcher.CommandLine.Browser;

/** Walks once over the arguments. */
final class CommandLineReader {
    private static final Pattern SETTING_NAME = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    /** RFC 3986 §3.3, one or more segments, without percent escapes; dots alone and {@code ##} mean other things. */
    private static final Pattern CONTEXT = Pattern.compile("(/(?!\\.{1,2}(/|$))[A-Za-z0-9._~-]+)*");

    private static final Pattern PORT = Pattern.compile("[0-9]{1,5}");
    private static final String PREFIX = "matinee.";

    private final Deque<String> left;
    private int port = 8080;
    private String bind = "127.0.0.1";
    private String context = "";
    private Browser browser = Browser.LEAVE;
    private final Map<String, String> settings = new TreeMap<>();
    private Optional<Path> folder = Optional.empty();

    CommandLineReader(List<String> arguments) {
        left = new ArrayDeque<>(arguments);
    }

    CommandLine read() {
        try {
            while (!left.isEmpty()) {
                String argument = left.removeFirst();
                switch (argument) {
                    case "--help" -> {
                        return new CommandLine.Help();
                    }
                    case "--version" -> {
                        return new CommandLine.Version();
                    }
                    case "--" -> {
                        left.forEach(this::takeFolder);
                        left.clear();
                    }
                    default -> take(argument);
                }
            }
            return new CommandLine.Serve(port, bind, context, browser, settings, folder);
        } catch (Problem problem) {
            return new CommandLine.Wrong(problem.sentence());
        }
    }

    private void take(String argument) {
        if (!argument.startsWith("-") || argument.equals("-")) {
            takeFolder(argument);
            return;
        }
        int equals = argument.indexOf('=');
        String name = equals < 0 ? argument : argument.substring(0, equals);
        switch (name) {
            case "--open", "--help", "--version" -> {
                if (equals >= 0) {
                    throw new Problem(name + " takes no value.");
                }
                browser = Browser.OPEN;
            }
            case "--port" -> takePort(value(argument, equals));
            case "--bind" -> takeBind(value(argument, equals));
            case "--context" -> takeContext(value(argument, equals));
            case "--set" -> takeSetting(value(argument, equals));
            default -> throw new Problem("There is no option " + name + "; --help lists those there are.");
        }
    }

    private String value(String argument, int equals) {
        if (equals >= 0) {
            return argument.substring(equals + 1);
        }
        String next = left.pollFirst();
        if (next == null) {
            throw new Problem(argument + " needs a value.");
        }
        return next;
    }

    private void takePort(String value) {
        if (!PORT.matcher(value).matches() || Integer.parseInt(value) > 65_535) {
            throw new Problem("--port takes a number from 0 to 65535, not \"" + value + "\".");
        }
        port = Integer.parseInt(value);
    }

    private void takeBind(String value) {
        if (value.isBlank() || value.startsWith("-")) {
            throw new Problem("--bind takes an address of this machine, not \"" + value + "\".");
        }
        bind = value;
    }

    private void takeContext(String value) {
        String path = value.endsWith("/") ? value.substring(0, value.length() - 1) : value;
        if (!CONTEXT.matcher(path).matches()) {
            throw new Problem("--context takes a path such as / or /films, not \"" + value + "\".");
        }
        context = path;
    }

    private void takeSetting(String value) {
        int equals = value.indexOf('=');
        String typed = equals < 0 ? value : value.substring(0, equals);
        String name = typed.startsWith(PREFIX) ? typed.substring(PREFIX.length()) : typed;
        if (equals < 0 || !SETTING_NAME.matcher(name).matches()) {
            throw new Problem("--set takes name=value, not \"" + value + "\".");
        }
        settings.put(name, value.substring(equals + 1));
    }

    private void takeFolder(String value) {
        if (folder.isPresent()) {
            throw new Problem("One folder at most, but two are named: " + folder.get() + " and " + value + ".");
        }
        if (value.isEmpty()) {
            throw new Problem("The name of the folder is empty.");
        }
        try {
            folder = Optional.of(Path.of(value));
        } catch (InvalidPathException refused) {
            throw new Problem("\"" + value + "\" cannot be the name of a folder.");
        }
    }

    /** Leaves the walk with the sentence to tell. */
    private static final class Problem extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final String sentence;

        Problem(String sentence) {
            super(sentence, null, false, false);
            this.sentence = sentence;
        }

        String sentence() {
            return sentence;
        }
    }
}
