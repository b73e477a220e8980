package planted.good.schedule.importing;

import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

class ReadsEvents {
    int next(XMLStreamReader reader) throws XMLStreamException {
        return reader.next();
    }
}
