package org.taqarub.app;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.taqarub.app.input.Complaints;
import org.taqarub.app.input.ReportSource;
import org.taqarub.app.output.Explanation;
import org.taqarub.record.Entity;
import org.taqarub.record.Finding;
import org.taqarub.record.Record;
import org.taqarub.record.Report;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code taqarub explain}: why something was found. */
@Command(name = "explain")
final class ExplainCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Mixin
    HelpOptions help = new HelpOptions();

    @Mixin
    ReadingOptions reading = new ReadingOptions();

    @Parameters(paramLabel = "FILE", arity = "1", descriptionKey = "file")
    String file = "";

    @ArgGroup(multiplicity = "1")
    Wanted wanted = new Wanted();

    @Option(names = "--report", paramLabel = "ID")
    String report = "";

    /** One of the two. */
    static final class Wanted {
        @Option(names = "--at", paramLabel = "OFFSET")
        @Nullable
        Integer offset;

        @Option(names = "--event", paramLabel = "N")
        @Nullable
        Integer event;
    }

    ExplainCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        Complaints complaints = new Complaints(surroundings.diagnostics()::line);
        List<Report> reports = new ArrayList<>();
        new ReportSource(reading.defaults(), complaints, surroundings.in()).each(List.of(file), (origin, found) -> {
            if (report.isEmpty() || found.id().equals(report)) {
                reports.add(found);
                return false;
            }
            return true;
        });
        if (reports.isEmpty()) {
            if (complaints.failures() == 0) {
                surroundings
                        .diagnostics()
                        .line(file + ": no report with the id `" + report
                                + "`; `taqarub read --format jsonl` shows the ids");
            }
            return TaqarubCommand.FAILED;
        }
        Function<Report, Record> reader = reading.reader(surroundings).get();
        Record record = reader.apply(reports.get(0));
        List<Finding> findings = findings(record);
        if (findings.isEmpty()) {
            surroundings.diagnostics().line(nothing(record));
            return TaqarubCommand.FAILED;
        }
        for (Finding finding : findings) {
            surroundings.out().print(Explanation.of(finding, record));
            surroundings.out().println();
        }
        return complaints.failures() == 0 ? 0 : TaqarubCommand.FAILED;
    }

    private List<Finding> findings(Record record) {
        Integer number = wanted.event;
        Integer offset = wanted.offset;
        if (number != null) {
            return number >= 1 && number <= record.events().size()
                    ? List.of(record.events().get(number - 1))
                    : List.of();
        }
        int at = offset == null ? -1 : offset;
        return Stream.<List<? extends Finding>>of(
                        record.events(),
                        record.quotations(),
                        record.positions(),
                        record.times(),
                        record.entities().stream()
                                .map(Entity::mentions)
                                .flatMap(List::stream)
                                .toList())
                .flatMap(List::stream)
                .<Finding>map(finding -> finding)
                .filter(finding -> finding.span().contains(at))
                .toList();
    }

    private String nothing(Record record) {
        int length = record.report().text().length();
        Integer offset = wanted.offset;
        if (offset != null) {
            return offset >= 0 && offset < length
                    ? file + ": nothing was found at offset " + offset
                    : file + ": offset " + offset + " is outside the text; it has 0 to " + (length - 1);
        }
        int events = record.events().size();
        return file + ": no event " + wanted.event + "; "
                + (events == 0 ? "there are none" : "they are numbered from 1 to " + events);
    }
}
