package planted.bad.storage;

import java.sql.SQLException;
import org.h2.tools.Server;

class ServesDatabase {
    Object serve() throws SQLException {
        return Server.createTcpServer();
    }
}
