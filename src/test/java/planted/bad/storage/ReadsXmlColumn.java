package planted.bad.storage;

import java.sql.ResultSet;
import java.sql.SQLException;

class ReadsXmlColumn {
    Object xml(ResultSet row) throws SQLException {
        return row.getSQLXML(1);
    }
}
