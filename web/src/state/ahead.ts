// What a table does together looks done before the server has answered. Importing this is enough; a light page fetches it with what needs it.
import '../sync/overlay-table';
