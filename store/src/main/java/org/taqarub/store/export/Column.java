package org.taqarub.store.export;

/** A column of a table; an unknown value is null, which CSV and workbooks show as an empty cell. */
record Column(String name, Type type) {

    /** What a column holds, and the class of its values. */
    enum Type {
        /** String; never null. */
        TEXT("VARCHAR"),
        /** List of strings; never null. CSV and workbooks join it by {@code |}. */
        LIST("VARCHAR[]"),
        /** Long. */
        WHOLE("BIGINT"),
        /** Double. */
        REAL("DOUBLE"),
        /** Boolean. */
        FLAG("BOOLEAN"),
        /** LocalDate. */
        DAY("DATE");

        private final String sql;

        Type(String sql) {
            this.sql = sql;
        }

        /** Name of the type in DuckDB. */
        String sql() {
            return sql;
        }
    }

    static Column text(String name) {
        return new Column(name, Type.TEXT);
    }

    static Column list(String name) {
        return new Column(name, Type.LIST);
    }

    static Column whole(String name) {
        return new Column(name, Type.WHOLE);
    }

    static Column real(String name) {
        return new Column(name, Type.REAL);
    }

    static Column flag(String name) {
        return new Column(name, Type.FLAG);
    }

    static Column day(String name) {
        return new Column(name, Type.DAY);
    }
}
