package io.claimwire.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Today's schemas against every released one, both ways: what the registry calls FULL_TRANSITIVE. */
class CompatibilityTest {

    @TestFactory
    Stream<DynamicTest> compatibleWithEveryRelease() {
        return Topics.all().stream()
                .map(topic -> DynamicTest.dynamicTest(topic.name(), () -> {
                    List<Schema> released = ReleasedSchemas.of(topic.schema().getFullName());
                    assertThat(released).as("frozen copies").isNotEmpty();
                    for (Schema old : released) {
                        assertReads(topic.schema(), old);
                        assertReads(old, topic.schema());
                    }
                }));
    }

    @TestFactory
    Stream<DynamicTest> everyFieldHasDocAndDefaultAndEveryEnumADefault() {
        return Topics.all().stream()
                .map(topic -> DynamicTest.dynamicTest(
                        topic.name(),
                        () -> assertThat(faults(topic.schema(), new ArrayList<>()))
                                .isEmpty()));
    }

    private static void assertReads(Schema reader, Schema writer) {
        var result = SchemaCompatibility.checkReaderWriterCompatibility(reader, writer);
        assertThat(result.getResult().getIncompatibilities())
                .as("%s read by %s", writer.getFullName(), reader.getFullName())
                .isEmpty();
    }

    private static List<String> faults(Schema schema, List<String> faults) {
        switch (schema.getType()) {
            case RECORD ->
                schema.getFields().forEach(field -> {
                    String name = schema.getName() + "." + field.name();
                    if (field.doc() == null || field.doc().isBlank()) {
                        faults.add(name + " has no doc");
                    }
                    if (!field.hasDefaultValue()) {
                        faults.add(name + " has no default");
                    }
                    if (field.schema().getType() == Schema.Type.UNION
                            && (field.schema().getTypes().size() != 2
                                    || field.schema().getTypes().get(0).getType() != Schema.Type.NULL)) {
                        faults.add(name + " is a union other than null and one type");
                    }
                    faults(field.schema(), faults);
                });
            case ENUM -> {
                if (!"UNKNOWN".equals(schema.getEnumDefault())) {
                    faults.add(schema.getName() + " has no default symbol");
                }
            }
            case UNION -> schema.getTypes().forEach(type -> faults(type, faults));
            case ARRAY -> faults(schema.getElementType(), faults);
            case MAP -> faults(schema.getValueType(), faults);
            case INT, FLOAT -> {
                if (schema.getLogicalType() == null) {
                    faults.add("a plain " + schema.getType() + ": counts are long");
                }
            }
            default -> {
                /* strings, longs, doubles, booleans and bytes have nothing more to check */
            }
        }
        return faults;
    }
}
