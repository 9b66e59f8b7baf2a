package io.claimwire.server.log;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.OutputStreamAppender;
import ch.qos.logback.core.encoder.LayoutWrappingEncoder;
import ch.qos.logback.core.rolling.FixedWindowRollingPolicy;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.SizeBasedTriggeringPolicy;
import ch.qos.logback.core.util.FileSize;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.slf4j.LoggerFactory;

/** Configures the log of a process, once its command is known. */
public final class Logging {

    private static final FileSize FILE_SIZE = new FileSize(16L << 20);
    private static final int FILES_KEPT = 4;

    private Logging() {}

    /** Warnings to standard error, or everything of note where asked for: for commands that print a result. */
    public static void toStandardError(boolean verbose) {
        ConsoleAppender<ILoggingEvent> appender = new ConsoleAppender<>();
        appender.setTarget("System.err");
        start(appender, verbose ? Level.INFO : Level.ERROR);
    }

    /** The log of a stage: to standard output, where containers expect it. */
    public static void toStandardOutput(boolean verbose) {
        start(new ConsoleAppender<>(), verbose ? Level.DEBUG : Level.INFO);
    }

    /** To a file that is replaced by a fresh one at 16 MiB; the last four are kept. */
    public static void toFile(Path file, boolean verbose) {
        LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
        RollingFileAppender<ILoggingEvent> appender = new RollingFileAppender<>();
        appender.setFile(file.toString());
        FixedWindowRollingPolicy window = new FixedWindowRollingPolicy();
        window.setContext(context);
        window.setParent(appender);
        window.setFileNamePattern(file + ".%i");
        window.setMaxIndex(FILES_KEPT);
        window.start();
        SizeBasedTriggeringPolicy<ILoggingEvent> trigger = new SizeBasedTriggeringPolicy<>();
        trigger.setContext(context);
        trigger.setMaxFileSize(FILE_SIZE);
        trigger.start();
        appender.setRollingPolicy(window);
        appender.setTriggeringPolicy(trigger);
        start(appender, verbose ? Level.DEBUG : Level.INFO);
    }

    private static void start(OutputStreamAppender<ILoggingEvent> appender, Level level) {
        LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
        context.reset();
        EscapedLayout layout = new EscapedLayout();
        layout.setContext(context);
        layout.start();
        LayoutWrappingEncoder<ILoggingEvent> encoder = new LayoutWrappingEncoder<>();
        encoder.setContext(context);
        encoder.setCharset(StandardCharsets.UTF_8);
        encoder.setLayout(layout);
        encoder.start();
        appender.setContext(context);
        appender.setEncoder(encoder);
        appender.start();
        Logger root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        root.setLevel(level);
        root.addAppender(appender);
        quieten(context, level);
    }

    /** Libraries that tell at INFO what nobody asked for, their settings with secrets in them included. */
    private static void quieten(LoggerContext context, Level level) {
        Level others = level.isGreaterOrEqual(Level.WARN) ? level : Level.WARN;
        for (String name : new String[] {
            "org.apache.kafka",
            "kafka",
            "state",
            "io.confluent",
            "org.eclipse.jetty",
            "io.javalin",
            "org.flywaydb",
            "com.zaxxer.hikari",
            "org.apache.hc",
            "org.apache.avro",
            "org.jdbi"
        }) {
            context.getLogger(name).setLevel(others);
        }
        // each client is given some of the others' settings and warns of every one
        for (String name : new String[] {
            "org.apache.kafka.clients.producer.ProducerConfig",
            "org.apache.kafka.clients.consumer.ConsumerConfig",
            "org.apache.kafka.clients.admin.AdminClientConfig",
            "org.apache.kafka.common.utils.AppInfoParser",
            // told for each partition that is asked for its end and not assigned
            "org.apache.kafka.clients.consumer.internals.OffsetFetcherUtils",
            "kafka.server.DefaultAutoTopicCreationManager"
        }) {
            context.getLogger(name).setLevel(Level.ERROR);
        }
    }
}
