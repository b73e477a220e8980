package planted.bad.report;

import java.sql.Connection;
import java.sql.SQLException;

class SqlInReport {
    void commit(Connection connection) throws SQLException {
        connection.commit();
    }
}
