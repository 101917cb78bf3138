import { mount } from '../common/boot';
import { BacklogPage } from './BacklogPage';

mount(BacklogPage);
