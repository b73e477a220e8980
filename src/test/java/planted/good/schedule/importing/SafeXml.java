package planted.good.schedule.importing;

import javax.xml.stream.XMLInputFactory;

class SafeXml {
    Object factory() {
        return XMLInputFactory.newInstance();
    }
}
