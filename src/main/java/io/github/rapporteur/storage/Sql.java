package io.github.rapporteur.storage;

import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.ParsedParameters;
import org.jdbi.v3.core.statement.ParsedSql;
import org.jdbi.v3.core.statement.SqlParser;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.core.statement.TemplateEngine;

/** Makes Jdbi thin: question marks only, so that neither a grammar nor a template engine is loaded. */
final class Sql implements SqlParser {
    /** Tells a Jdbi to work this way. */
    static Jdbi plain(Jdbi jdbi) {
        jdbi.getConfig(SqlStatements.class).setSqlParser(new Sql()).setTemplateEngine(TemplateEngine.NOP);
        return jdbi;
    }

    @Override
    public ParsedSql parse(String sql, StatementContext context) {
        int parameters = (int) sql.chars().filter(c -> c == '?').count();
        return ParsedSql.of(sql, ParsedParameters.positional(parameters));
    }

    @Override
    public String nameParameter(String rawName, StatementContext context) {
        throw new UnsupportedOperationException("Parameters are question marks here, not names: " + rawName);
    }
}
