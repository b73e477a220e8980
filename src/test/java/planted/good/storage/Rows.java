package planted.good.storage;

import java.sql.Connection;
import java.sql.SQLException;
import org.h2.tools.Recover;
import planted.good.notes.NotedTalk;

public class Rows {
    public void save(Connection connection, NotedTalk note) throws SQLException {
        connection.setClientInfo("talk", note.talk().name());
        Recover.execute("", "");
    }
}
