package io.github.rapporteur.schedule.importing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Damages JSON that stays JSON: fields go, change their names, types and values; elements go, double, change places. */
final class JsonMutator implements Mutator.TextMutator {
    private static final JsonMapper MAPPER = JsonMapper.shared();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /** What is no JSON (any more) stays as it is. */
    @Override
    public String mutate(String original, Random random) {
        ArrayNode root;
        try {
            root = NODES.arrayNode().add(MAPPER.readTree(original));
        } catch (JacksonException e) {
            return original;
        }
        for (int change = random.nextInt(4); change >= 0; change--) {
            List<JsonNode> containers = new ArrayList<>();
            List<JsonNode> all = new ArrayList<>();
            collect(root, containers, all);
            if (containers.isEmpty()) {
                break;
            }
            JsonNode container = containers.get(random.nextInt(containers.size()));
            JsonNode other = all.get(random.nextInt(all.size())).deepCopy();
            if (container instanceof ObjectNode object) {
                changeField(object, other, random);
            } else if (container instanceof ArrayNode array) {
                changeElement(array, other, random);
            }
        }
        return root.size() == 1 ? root.get(0).toString() : root.toString();
    }

    private static void collect(JsonNode node, List<JsonNode> containers, List<JsonNode> all) {
        all.add(node);
        if (node.isContainer() && !node.isEmpty()) {
            containers.add(node);
            node.values().forEach(value -> collect(value, containers, all));
        }
    }

    private static void changeField(ObjectNode object, JsonNode other, Random random) {
        List<String> names = new ArrayList<>(object.propertyNames());
        String name = names.get(random.nextInt(names.size()));
        String second = names.get(random.nextInt(names.size()));
        JsonNode value = object.get(name);
        switch (random.nextInt(7)) {
            case 0 -> object.remove(name);
            case 1 -> object.set(name, other);
            case 2 -> {
                object.set(name, object.get(second));
                object.set(second, value);
            }
            case 3 -> {
                object.remove(name);
                object.set(random.nextBoolean() ? NastyValues.spoil(name, random) : "title", value);
            }
            default -> object.set(name, changed(value, random));
        }
    }

    private static void changeElement(ArrayNode array, JsonNode other, Random random) {
        int at = random.nextInt(array.size());
        switch (random.nextInt(8)) {
            case 0 -> array.remove(at);
            case 1 -> array.insert(at, other);
            case 2 -> array.insert(random.nextInt(array.size()), array.get(at).deepCopy());
            case 3 -> {
                List<JsonNode> mixed = new ArrayList<>();
                array.forEach(mixed::add);
                Collections.shuffle(mixed, random);
                array.removeAll();
                array.addAll(mixed);
            }
            case 4 -> Collections.nCopies(30, array.get(at)).forEach(copy -> array.add(copy.deepCopy()));
            case 5 -> array.removeAll();
            default -> array.set(at, changed(array.get(at), random));
        }
    }

    private static JsonNode changed(JsonNode value, Random random) {
        return switch (random.nextInt(9)) {
            case 0 -> NODES.nullNode();
            case 1 -> NODES.arrayNode().add(value);
            case 2 -> NODES.objectNode().set(random.nextBoolean() ? "name" : "id", value);
            case 3 -> NODES.numberNode(random.nextBoolean() ? random.nextLong() : random.nextInt(200) - 100);
            case 4 -> NODES.numberNode(random.nextBoolean() ? random.nextDouble() : Double.MAX_VALUE);
            case 5 -> NODES.booleanNode(random.nextBoolean());
            case 6 -> value.isContainer() ? NODES.objectNode() : NODES.stringNode(value.asString());
            case 7 -> NODES.stringNode(NastyValues.any(random));
            default -> NODES.stringNode(NastyValues.spoil(value.isContainer() ? "x" : value.asString(), random));
        };
    }
}
